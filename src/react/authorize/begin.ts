import { authorizeWords } from '../../core/words/authorize-words.ts';
import { sayFrom } from '../../core/words/say-from.ts';
import { isFramed, isInApp, openWindow } from '../../popup/index.ts';
import { fail } from '../after-submit/verify.ts';
import { languageOf } from '../late/use-say.ts';
import type { Pending, Session } from '../session.ts';
import { embark, type Place, start } from './embark.ts';
import { goHere } from './go-here.ts';

/** In a window of its own, or one of the other ways. */
export type Way = 'window' | Extract<Place, string>;

/** A link is opened by itself only as long as the press that wanted it counts in every browser. */
const PRESS_COUNTS_MS = 900;

/**
 * Sends the person to Atlassian; whatever was begun before is cancelled. To be called by the handler of the click itself,
 * since nothing later may open a window.
 */
export function begin(session: Session, provider: string, way = defaultWay(session)): void {
  const { current: pending } = session.pending;
  if (way !== 'tab') session.stop();
  const place = way === 'window' ? (openWindow(lineOf(session), session.locale) ?? 'prepared') : way;
  // Asked again, a frame would get one more empty window that nobody can close.
  if (way === 'window' && place === 'prepared') pending.outOfReach = isFramed();
  const looks = looksOf[typeof place === 'object' ? 'window' : place];
  // What is only prepared anew was told before.
  if (way !== 'prepared') {
    session.emit('submitted', { provider });
    session.emit('window-opened', { provider, window: looks });
  }
  session.dispatch({ type: 'authorize', window: looks });
  void (place === 'tab' ? goHere(session, provider) : goThere(session, provider, place));
}

const lineOf = (session: Session) =>
  sayFrom(authorizeWords, session.messages, languageOf(session))('windowLine');

const looksOf = { window: 'opening', link: 'opening', prepared: 'blocked', tab: 'tab' } as const;

function defaultWay({ options: { current }, pending }: Session): Way {
  const { flow = 'auto' } = current;
  if (flow === 'redirect' || (flow === 'auto' && isInApp())) return 'tab';
  return againWay(pending.current);
}

/** How a window is opened by the next press. */
export const againWay = ({ outOfReach }: Pending): Way => (outOfReach ? 'link' : 'window');

async function goThere(session: Session, provider: string, place: Exclude<Place, 'tab'>): Promise<void> {
  const opened = typeof place === 'object' ? place : undefined;
  const flight = new AbortController();
  Object.assign(session.pending.current, { flight, window: opened });
  const pressed = performance.now();
  try {
    const begun = await start(session, provider, place, flight.signal);
    if (!begun) return;
    const isLate = place === 'link' && performance.now() - pressed > PRESS_COUNTS_MS;
    await embark(session, begun, isLate ? 'prepared' : place, flight.signal);
  } catch (thrown) {
    opened?.close();
    if (!flight.signal.aborted) fail(session, provider, thrown);
  }
}
