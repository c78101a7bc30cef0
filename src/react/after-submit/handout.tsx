import type { Verified } from '../../core/connection.ts';
import { readOutputs } from '../../core/read-outputs.ts';
import { useLoaded } from '../load.ts';
import { loadSheet } from '../load-later.ts';
import { useSession } from '../session.ts';

type HandoutProps = { readonly site: Pick<Verified, 'host' | 'cloudId'> };

/** The settings for another tool, where the provider has some. */
export function Handout({ site }: HandoutProps) {
  const { provider, pending } = useSession();
  const sheet = useLoaded(loadSheet, provider?.outputs !== undefined);
  if (!sheet || !provider?.outputs) return null;
  const lines = readOutputs(provider, site, pending.current.entered);
  return <sheet.SettingsSheet fields={provider.fields} outputs={provider.outputs} lines={lines} />;
}
