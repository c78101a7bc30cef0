import { authorizeWords } from '../../core/words/authorize-words.ts';
import {
  goInThisTab,
  isInApp,
  type OpenWindow,
  openWindow,
  rememberAttempt,
  returnAddress,
} from '../../popup/index.ts';
import type { Session } from '../session.ts';
import { toConnectError } from '../to-connect-error.ts';
import { followAttempt } from './follow-attempt.ts';

/** In a window of its own, or in this tab. */
export type Way = 'window' | 'tab';

/**
 * Sends the person to Atlassian; whatever was begun before is cancelled. To be called by the handler of the click itself,
 * since nothing later may open a window.
 */
export function begin(session: Session, provider: string, way = defaultWay(session)): void {
  session.stop();
  const opened = way === 'window' ? openWindow(session.speak(authorizeWords)('windowLine')) : undefined;
  const flight = new AbortController();
  Object.assign(session.pending.current, { flight, window: opened });
  const looks = way === 'tab' ? 'tab' : opened ? 'opening' : 'blocked';
  session.emit('submitted', { provider });
  session.emit('window-opened', { provider, window: looks });
  session.dispatch({ type: 'authorize', window: looks });
  void run(session, provider, way === 'tab' ? 'tab' : opened, flight.signal);
}

function defaultWay({ options: { current } }: Session): Way {
  const { flow = 'auto' } = current;
  return flow === 'redirect' || (flow === 'auto' && isInApp()) ? 'tab' : 'window';
}

/** Where the person goes on: in a window, in none yet, or in this tab. */
type Place = OpenWindow | undefined | 'tab';

async function run(session: Session, provider: string, place: Place, signal: AbortSignal): Promise<void> {
  const { adapter, pageUrl } = session.options.current;
  const opened = place === 'tab' ? undefined : place;
  const values = session.drafts.get(provider) ?? {};
  try {
    const { attemptId, startUrl, callbackUrl } = await adapter.startAuthorization(
      { provider, values, returnUrl: place === 'tab' ? (pageUrl ?? returnAddress()) : undefined },
      { signal },
    );
    if (signal.aborted) return void adapter.cancelAttempt({ attemptId }).catch(() => undefined);
    Object.assign(session.pending.current, { attemptId, callbackUrl });
    rememberAttempt(attemptId);
    // Listened to before the window can have anything to say.
    const following = followAttempt(session, { attemptId, callbackUrl, opened, signal });
    goOn(session, startUrl, place);
    await following;
  } catch (thrown) {
    opened?.close();
    if (signal.aborted) return;
    const error = toConnectError(thrown);
    session.emit('failed', { provider, code: error.code, field: error.field });
    session.dispatch({ type: 'fail', error });
  }
}

function goOn(session: Session, startUrl: string, place: Place): void {
  if (place === undefined) {
    session.dispatch({ type: 'authorize', window: 'blocked', link: startUrl });
    return;
  }
  if (place !== 'tab') {
    place.goTo(startUrl);
    session.dispatch({ type: 'authorize', window: 'open' });
    return;
  }
  try {
    goInThisTab(startUrl);
  } catch {
    // A frame that may not leave the page around it.
    session.dispatch({ type: 'authorize', window: 'framed' });
  }
}
