import type { ConnectionScope, ScopeState } from '../../core/connection.ts';
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
  const total = say('scopesCount', { present: count('present'), total: checked });
  return (
    <details
      data-connect-part="scopes"
      aria-live="off"
      open={scopes.some(({ state, optional }) => state === 'missing' && !optional)}
    >
      <summary>
        {say('scopesTitle')} {checked > 0 && <span>{total}</span>}
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
    </details>
  );
}
