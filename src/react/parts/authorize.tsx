'use client';
import { useLoaded } from '../load.ts';
import { loadAfterSubmit, loadAuthorize } from '../load-later.ts';
import { useSession } from '../session.ts';

/** The person is at Atlassian: how it goes on, and what came of it. */
export function Authorize() {
  const { state } = useSession();
  const isShown = state.step === 'authorize' || state.step === 'resume';
  const loaded = useLoaded(loadAuthorize, isShown);
  const later = useLoaded(loadAfterSubmit, isShown);
  return loaded && later && isShown ? <loaded.Authorize Failure={later.Failure} /> : null;
}
