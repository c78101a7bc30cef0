import type { ConnectionScope, ScopeState } from '../../core/connection.ts';
import { readScope } from '../../core/scopes/read-scope.ts';
import { laterWords } from '../../core/words/later-words.ts';
import { useSay } from '../late/use-say.ts';
import { type Mark, Row } from './row.tsx';

const states = {
  present: 'scopePresent',
  missing: 'scopeMissing',
  unknown: 'scopeUnknown',
} as const satisfies Record<ScopeState, string>;

const marks = {
  present: 'good',
  missing: 'warn',
  unknown: 'unknown',
} as const satisfies Record<ScopeState, Mark>;

/** Each wanted scope with what was found out about it; open where one is missing that the product needs. */
export function Scopes({ scopes }: { readonly scopes: readonly ConnectionScope[] }) {
  const say = useSay(laterWords);
  if (scopes.length === 0) return null;
  const count = (state: ScopeState) => scopes.filter((one) => one.state === state).length;
  // Of those that were checked: what belongs to a product that the site has not is no lack.
  const checked = count('present') + count('missing');
  const unknown = count('unknown');
  const counts = [
    checked > 0 && say('scopesCount', { present: count('present'), total: checked }),
    unknown > 0 && say('scopesNotChecked', { count: unknown }),
  ];
  return (
    <details
      data-connect-part="scopes"
      aria-live="off"
      open={scopes.some(({ state, optional }) => state === 'missing' && !optional)}
    >
      <summary>
        {say('scopesTitle')} <span>{counts.filter(Boolean).join(' · ')}</span>
      </summary>
      <ul data-connect-part="rows">
        {scopes.map(({ name, state, optional }) => (
          <Row
            key={name}
            state={state === 'missing' && optional ? 'unknown' : marks[state]}
            name={name}
            isName
            value={say(state === 'missing' && optional ? 'scopeMissingOptional' : states[state])}
          />
        ))}
      </ul>
      {scopes.some(isUncheckable) && <p data-connect-part="hint">{say('reportUncheckableNote')}</p>}
    </details>
  );
}

/** Nobody tries it, since trying it would change something. */
const isUncheckable = ({ name, state }: ConnectionScope): boolean =>
  state === 'unknown' && ['write', 'manage', 'delete'].includes(readScope(name).verb);
