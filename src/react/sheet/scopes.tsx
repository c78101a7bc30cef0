import type { Guide } from '../../core/guide.ts';
import type { Report } from '../../core/report.ts';
import { readScope } from '../../core/scopes/read-scope.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { Row } from '../after-submit/row.tsx';
import { purposeOfScope } from '../late/purpose-of-scope.ts';
import { useSay } from '../late/use-say.ts';
import { useSession } from '../session.ts';
import { findState, marks } from './find-state.ts';
import { useSayState } from './state-words.ts';

type ScopesProps = {
  readonly scopes: readonly string[];
  readonly report: Report;
  readonly guide: Guide | undefined;
};

const reasons = { ambiguous: 'scopeAmbiguous', unanswered: 'scopeUnanswered' } as const;

const isGranular = (name: string): boolean => readScope(name).family === 'granular';

/** Each wanted scope with what it is for, by the families in which Atlassian's screen shows them. */
export function Scopes({ scopes, ...props }: ScopesProps) {
  const say = useSay(sheetWords);
  const sayLater = useSay(laterWords);
  return (
    <>
      <Family title={say('reportClassic')} scopes={scopes.filter((name) => !isGranular(name))} {...props} />
      <Family title={say('reportGranular')} scopes={scopes.filter((name) => isGranular(name))} {...props} />
      <p data-connect-part="hint">{sayLater('reportUncheckableNote')}</p>
    </>
  );
}

function Family({ title, scopes, report, guide }: ScopesProps & { readonly title: string }) {
  const say = useSay(sheetWords);
  const { messages } = useSession();
  const sayState = useSayState();
  if (scopes.length === 0) return null;
  return (
    <div data-connect-part="group">
      <h4 data-connect-part="group-title">{title}</h4>
      <ul data-connect-part="rows">
        {scopes.map((name) => {
          const known = findState(report, 'scope', name);
          const reason = ('reason' in known && known.reason) || 'unanswered';
          return (
            <Row
              key={name}
              state={marks[known.state]}
              name={name}
              isName
              value={sayState('scope', known.state)}
            >
              <p>
                {purposeOfScope(guide, name, messages)} {known.state === 'unknown' && say(reasons[reason])}
              </p>
            </Row>
          );
        })}
      </ul>
    </div>
  );
}
