'use client';
import { loadHelp, useLoaded } from '../load.ts';
import { isFilling, useSession } from '../session.ts';

/** The help that was asked for at the form; nothing of it is loaded before. */
export function Guide() {
  const { state, provider, help } = useSession();
  const wanted = help !== undefined && isFilling(state);
  const loaded = useLoaded(loadHelp, wanted);
  return loaded && wanted && provider ? <loaded.Help provider={provider} address={help} /> : null;
}
