import { useId, useRef } from 'react';
import type { Provider } from '../../core/provider.ts';
import type { Report } from '../../core/report.ts';
import { joinNames } from '../../core/words/list-names.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { Marked } from '../late/marked.tsx';
import { useAdoptedStyles } from '../late/use-adopted-styles.ts';
import { useGuide } from '../late/use-guide.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { findState } from './find-state.ts';
import { Permissions } from './permissions.tsx';
import { Profiles } from './profiles.tsx';
import { Scopes } from './scopes.tsx';
import css from './sheet.css?inline';

type ReportViewProps = { readonly provider: Provider; readonly report: Report };

/** What the credentials are allowed to do, as far as it is known: it fills in while the settings are copied. */
export function ReportView({ provider, report }: ReportViewProps) {
  const say = useSay(sheetWords);
  const { messages } = useSession();
  const section = useRef<HTMLElement>(null);
  const titleId = useId();
  const { guide } = useGuide(provider);
  useAdoptedStyles(section, css);
  const { scopes = [] } = provider;
  const missing = scopes.filter((name) => findState(report, 'scope', name).state === 'missing');
  return (
    <section data-connect-part="report" aria-labelledby={titleId} ref={section}>
      <div data-connect-part="heading">
        <h3 data-connect-part="sheet-title" id={titleId}>
          {say('reportTitle')}
        </h3>
        <Counts scopes={scopes} report={report} />
      </div>
      {missing.length > 0 && (
        <div data-connect-part="box" data-state="warn">
          <strong>{say('reportMissingTitle')}</strong>
          <p translate="no">
            <bdi>{joinNames(missing, messages)}</bdi>
          </p>
          <p>{say('reportMissingAdvice', { count: scopes.length })}</p>
        </div>
      )}
      <Scopes scopes={scopes} report={report} guide={guide} />
      {provider.report && (
        <Permissions keys={provider.report.permissions.global} report={report} guide={guide} />
      )}
      {guide?.profiles && <Profiles profiles={guide.profiles} report={report} guide={guide} />}
      {guide?.advice && (
        <div data-connect-part="group">
          <h4 data-connect-part="group-title">{say('reportAdvice')}</h4>
          <ul data-connect-part="notes">
            {guide.advice.map((text) => (
              <li key={text}>
                <Marked text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type CountsProps = { readonly scopes: readonly string[]; readonly report: Report };

/** How many of each; said once, when nothing more comes. */
function Counts({ scopes, report }: CountsProps) {
  const say = useSay(sheetWords);
  const states = scopes.map((name) => findState(report, 'scope', name).state);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  const told = (
    [
      ['reportPresent', count('present')],
      ['reportMissing', count('missing')],
      ['reportUnknown', count('unknown')],
      ['reportUncheckable', count('uncheckable')],
    ] as const
  ).filter(([key, number]) => number > 0 || key === 'reportMissing');
  return (
    <p data-connect-part="hint" aria-live="polite">
      {report.complete
        ? told.map(([key, number]) => say(key, { count: number })).join(' · ')
        : say('reportAsking')}
    </p>
  );
}
