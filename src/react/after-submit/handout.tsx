import { useState } from 'react';
import type { Verified } from '../../core/connection.ts';
import { readOutputs } from '../../core/read-outputs.ts';
import type { Report } from '../../core/report.ts';
import { sayOutputs } from '../../core/words/say-outputs.ts';
import { useLoaded } from '../load.ts';
import { loadSheet } from '../load-later.ts';
import { NotLoaded } from '../parts/not-loaded.tsx';
import { useSession } from '../session.ts';

type HandoutProps = {
  readonly site: Pick<Verified, 'host' | 'cloudId'>;
  readonly report: Report | undefined;
};

/** The settings for another tool, where the provider has some, and what is found out beside them. */
export function Handout({ site, report }: HandoutProps) {
  const { pending, messages, ...session } = useSession();
  const provider = session.provider && sayOutputs(session.provider, messages);
  const { outputs } = provider ?? {};
  const [failed, setFailed] = useState(false);
  const sheet = useLoaded(loadSheet, outputs !== undefined || report !== undefined, () => setFailed(true));
  if (!provider || !(outputs || report)) return null;
  if (!sheet) return failed ? <NotLoaded /> : null;
  return (
    <div data-connect-part="handout" aria-live="off">
      {outputs && (
        <sheet.SettingsSheet
          fields={provider.fields}
          outputs={outputs}
          lines={readOutputs(provider, site, pending.current.entered)}
        />
      )}
      {report && <sheet.ReportView provider={provider} report={report} />}
    </div>
  );
}
