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

type State = ReturnType<typeof findNeed>['state'];

/** Of the others nobody knows, so that they count neither as there nor as lacking. */
const SETTLED: readonly State[] = ['present', 'missing', 'granted', 'denied'];

/** What each kind of use needs, and how much of it is there. */
export function Profiles({ profiles, report, guide }: ProfilesProps) {
  const say = useSay(sheetWords);
  const sayState = useSayState();
  const sayCounts = (states: readonly State[]): string => {
    const count = (...wanted: readonly State[]) => states.filter((state) => wanted.includes(state)).length;
    const total = count(...SETTLED);
    const [uncheckable, unknown] = [count('uncheckable'), count('unknown')];
    return [
      total > 0 && say('profileCount', { held: count('present', 'granted'), total }),
      uncheckable > 0 && say('reportUncheckable', { count: uncheckable }),
      unknown > 0 && say('reportUnknown', { count: unknown }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <div data-connect-part="group">
      <h4 data-connect-part="group-title">{say('reportProfiles')}</h4>
      {profiles.map(({ id, title, about, needs }) => {
        const known = needs.map((need) => ({ need, state: findNeed(report, need).state }));
        return (
          <details key={id} data-connect-part="scopes">
            <summary>
              {title} {report.complete && <span>{sayCounts(known.map(({ state }) => state))}</span>}
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
