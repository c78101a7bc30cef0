'use client';
import { useState } from 'react';
import { useLoaded } from '../load.ts';
import { loadAfterSubmit, loadAuthorize } from '../load-later.ts';
import { useSession } from '../session.ts';
import { NotLoaded } from './not-loaded.tsx';

/** The person is at Atlassian: how it goes on, and what came of it. */
export function Authorize() {
  const { state, provider } = useSession();
  const isShown = state.step === 'authorize' || state.step === 'resume';
  // Before it is shown: the focus goes to it at once.
  const isWanted = isShown || provider?.auth.kind === 'authorization-code';
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  const loaded = useLoaded(loadAuthorize, isWanted, fail);
  const later = useLoaded(loadAfterSubmit, isWanted, fail);
  if (isWanted && failed && !(loaded && later)) {
    return (
      <section data-connect-part="screen">
        <NotLoaded />
      </section>
    );
  }
  // Here before there is something to say, as around the result.
  return (
    <div aria-live="polite">{loaded && later && isShown && <loaded.Authorize Failure={later.Failure} />}</div>
  );
}
