'use client';
import { useState } from 'react';
import { useLoaded } from '../load.ts';
import { loadHelp } from '../load-later.ts';
import { isFilling, useSession } from '../session.ts';
import { NotLoaded } from './not-loaded.tsx';

/** The help that was asked for at the form; nothing of it is loaded before. */
export function Guide() {
  const { state, provider, help } = useSession();
  const wanted = help !== undefined && isFilling(state);
  const [failed, setFailed] = useState(false);
  const loaded = useLoaded(loadHelp, wanted, () => setFailed(true));
  if (!wanted || !provider) return null;
  if (loaded) return <loaded.Help provider={provider} address={help} />;
  return failed ? (
    <section data-connect-part="screen">
      <NotLoaded />
    </section>
  ) : null;
}
