import { authorizeWords } from '../../core/words/authorize-words.ts';
import {
  goInThisTab,
  isFramed,
  isInApp,
  type OpenWindow,
  openLink,
  openWindow,
  returnAddress,
} from '../../popup/index.ts';
import { fail } from '../after-submit/verify.ts';
import type { Pending, Session } from '../session.ts';
import { followAttempt } from './follow-attempt.ts';

/**
 * In a window of its own; by a link, once the page knows that it reaches no window; by one that is `prepared` to be pressed;
 * or in this tab.
 */
export type Way = 'window' | 'link' | 'prepared' | 'tab';

/** Where the person goes on: in a window that can be reached, or one of the other ways. */
type Place = OpenWindow | Exclude<Way, 'window'>;

/** A link is opened by itself only as long as the press that wanted it counts in every browser. */
const PRESS_COUNTS_MS = 900;

/**
 * Sends the person to Atlassian; whatever was begun before is cancelled. To be called by the handler of the click itself,
 * since nothing later may open a window.
 */
export function begin(session: Session, provider: string, way = defaultWay(session)): void {
  session.stop();
  const place =
    way === 'window' ? (openWindow(session.speak(authorizeWords)('windowLine')) ?? 'prepared') : way;
  const flight = new AbortController();
  const { current: pending } = session.pending;
  pending.flight = flight;
  pending.window = typeof place === 'object' ? place : undefined;
  // Asked again, a frame would get one more empty window that nobody can close.
  if (way === 'window' && place === 'prepared') pending.outOfReach = isFramed();
  const looks = looksOf[typeof place === 'object' ? 'window' : place];
  // What is only prepared anew was told before.
  if (way !== 'prepared') {
    session.emit('submitted', { provider });
    session.emit('window-opened', { provider, window: looks });
  }
  session.dispatch({ type: 'authorize', window: looks });
  void run(session, provider, place, flight.signal);
}

const looksOf = { window: 'opening', link: 'opening', prepared: 'blocked', tab: 'tab' } as const;

function defaultWay({ options: { current }, pending }: Session): Way {
  const { flow = 'auto' } = current;
  if (flow === 'redirect' || (flow === 'auto' && isInApp())) return 'tab';
  return againWay(pending.current);
}

/** How a window is opened by the next press. */
export const againWay = ({ outOfReach }: Pending): Way => (outOfReach ? 'link' : 'window');

async function run(session: Session, provider: string, place: Place, signal: AbortSignal): Promise<void> {
  const { adapter, pageUrl } = session.options.current;
  const opened = typeof place === 'object' ? place : undefined;
  const values = session.drafts.get(provider) ?? {};
  const pressed = performance.now();
  try {
    const { attemptId, startUrl, callbackUrl } = await adapter.startAuthorization(
      { provider, values, returnUrl: place === 'tab' ? (pageUrl ?? returnAddress()) : undefined },
      { signal },
    );
    if (signal.aborted) return void adapter.cancelAttempt({ attemptId }).catch(() => undefined);
    Object.assign(session.pending.current, { attemptId, callbackUrl });
    // Listened to before the window can have anything to say.
    const following = followAttempt(session, { attemptId, callbackUrl, opened, signal });
    const isLate = place === 'link' && performance.now() - pressed > PRESS_COUNTS_MS;
    goOn(session, startUrl, isLate ? 'prepared' : place);
    await following;
  } catch (thrown) {
    opened?.close();
    if (!signal.aborted) fail(session, provider, thrown);
  }
}

function goOn({ dispatch }: Session, startUrl: string, place: Place): void {
  if (place === 'prepared') {
    dispatch({ type: 'authorize', window: 'blocked', link: startUrl });
  } else if (place === 'tab') {
    leave(startUrl, () => dispatch({ type: 'authorize', window: 'framed' }));
  } else {
    if (place === 'link') openLink(startUrl);
    else place.goTo(startUrl);
    dispatch({ type: 'authorize', window: 'open' });
  }
}

function leave(startUrl: string, onHeld: () => void): void {
  try {
    goInThisTab(startUrl);
  } catch {
    // A frame that may not leave the page around it.
    onHeld();
  }
}
