import { type Guide, type PermissionProfile, readNeed } from '../../core/guide.ts';
import type { Report } from '../../core/report.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { Row } from '../after-submit/row.tsx';
import { useSay } from '../late/use-say.ts';
import { findNeed, marks } from './find-state.ts';
import { useSayState } from './state-words.ts';

type ProfilesProps = {
  readonly profiles: readonly PermissionProfile[];
  readonly report: Report;
  readonly guide: Guide;
};

/** Of the others nobody knows, so that they do not count as lacking. */
const SETTLED: readonly string[] = ['present', 'missing', 'granted', 'denied'];

/** What each kind of use needs, and how much of it is there. */
export function Profiles({ profiles, report, guide }: ProfilesProps) {
  const say = useSay(sheetWords);
  const sayState = useSayState();
  return (
    <div data-connect-part="group">
      <h4 data-connect-part="group-title">{say('reportProfiles')}</h4>
      {profiles.map(({ id, title, about, needs }) => {
        const known = needs.map((need) => ({ need, state: findNeed(report, need).state }));
        const settled = known.filter(({ state }) => SETTLED.includes(state));
        const held = settled.filter(({ state }) => marks[state] === 'good').length;
        return (
          <details key={id} data-connect-part="scopes">
            <summary>
              {title}{' '}
              {report.complete && settled.length > 0 && (
                <span>{say('profileCount', { held, total: settled.length })}</span>
              )}
            </summary>
            <p data-connect-part="hint">{about}</p>
            <ul data-connect-part="rows">
              {known.map(({ need, state }) => {
                const { name, text } = readNeed(guide, need);
                const kind = need.permission === undefined ? 'scope' : 'permission';
                return (
                  <Row key={name} state={marks[state]} name={name} value={sayState(kind, state)}>
                    <p>{text}</p>
                  </Row>
                );
              })}
            </ul>
          </details>
        );
      })}
      <p data-connect-part="hint">{say('profileNote')}</p>
    </div>
  );
}
