import type { BegunAuthorization } from '../../core/wire/authorizations.ts';
import { goInThisTab, type OpenWindow, openLink, returnAddress } from '../../popup/index.ts';
import type { Session } from '../session.ts';
import { followAttempt } from './follow-attempt.ts';

/**
 * Where the person goes on: in a window that can be reached; by a link, once the page knows that it reaches none; by one that
 * is `prepared` to be pressed; or in this tab.
 */
export type Place = OpenWindow | 'link' | 'prepared' | 'tab';

/** The page to which a person comes back who goes on in this tab. */
export const pageOf = ({ options }: Session): string => options.current.pageUrl ?? returnAddress();

/** Begins an attempt at the backend; undefined when nobody waits for it any more. */
export async function start(
  session: Session,
  provider: string,
  place: Place,
  signal: AbortSignal,
): Promise<BegunAuthorization | undefined> {
  const { adapter } = session.options.current;
  const values = session.drafts.get(provider) ?? {};
  const pageUrl = pageOf(session);
  const returnUrl = place === 'tab' ? pageUrl : undefined;
  const begun = await adapter.startAuthorization({ provider, values, pageUrl, returnUrl }, { signal });
  if (!signal.aborted) return begun;
  adapter.cancelAttempt(begun).catch(() => undefined);
  return undefined;
}

/**
 * Sends the person off, and follows the attempt until it has ended.
 *
 * @throws {ConnectError} what {@link followAttempt} may fail with.
 */
export async function embark(
  session: Session,
  { attemptId, startUrl, callbackUrl, canReturn }: BegunAuthorization,
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  const { dispatch, pending } = session;
  Object.assign(pending.current, { attemptId, callbackUrl });
  const opened = typeof place === 'object' ? place : undefined;
  // Listened to before the window can have anything to say.
  const following = followAttempt(session, { attemptId, callbackUrl, opened, signal });
  if (place === 'prepared') {
    dispatch({ type: 'authorize', window: 'blocked', link: startUrl, here: canReturn });
  } else if (place === 'tab') {
    leaveFor(startUrl, () => dispatch({ type: 'authorize', window: 'framed', here: false }));
  } else {
    if (place === 'link') openLink(startUrl);
    else place.goTo(startUrl);
    dispatch({ type: 'authorize', window: 'open', here: canReturn });
  }
  await following;
}

function leaveFor(startUrl: string, onHeld: () => void): void {
  try {
    goInThisTab(startUrl);
  } catch {
    // A frame that may not leave the page around it.
    onHeld();
  }
}
