import type { Guide } from '../../core/guide.ts';
import type { Report } from '../../core/report.ts';
import { sheetWords } from '../../core/words/sheet-words.ts';
import { Row } from '../after-submit/row.tsx';
import { useSay } from '../late/use-say.ts';
import { findState, marks } from './find-state.ts';
import { useSayState } from './state-words.ts';

type PermissionsProps = {
  readonly keys: readonly string[];
  readonly report: Report;
  readonly guide: Guide | undefined;
};

/** The permissions of the whole site. */
export function Permissions({ keys, report, guide }: PermissionsProps) {
  const say = useSay(sheetWords);
  const sayState = useSayState();
  return (
    <div data-connect-part="group">
      <h4 data-connect-part="group-title">{say('reportPermissions')}</h4>
      <ul data-connect-part="rows">
        {keys.map((key) => {
          const { state } = findState(report, 'permission', key);
          const named = guide?.permissions?.[key];
          const lacks = state === 'denied' && named?.always;
          return (
            <Row
              key={key}
              state={lacks ? 'warn' : marks[state]}
              name={named?.name ?? key}
              value={sayState('permission', state)}
            >
              <p>{named?.use}</p>
            </Row>
          );
        })}
      </ul>
    </div>
  );
}
