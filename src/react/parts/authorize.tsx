'use client';
import { useLoaded } from '../load.ts';
import { loadAfterSubmit, loadAuthorize } from '../load-later.ts';
import { useSession } from '../session.ts';

/** The person is at Atlassian: how it goes on, and what came of it. */
export function Authorize() {
  const { state, provider } = useSession();
  const isShown = state.step === 'authorize' || state.step === 'resume';
  // Before it is shown: the focus goes to it at once.
  const isWanted = isShown || provider?.auth.kind === 'authorization-code';
  const loaded = useLoaded(loadAuthorize, isWanted);
  const later = useLoaded(loadAfterSubmit, isWanted);
  // Here before there is something to say, as around the result.
  return (
    <div aria-live="polite">{loaded && later && isShown && <loaded.Authorize Failure={later.Failure} />}</div>
  );
}
