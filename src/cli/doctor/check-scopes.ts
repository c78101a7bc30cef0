import { adviseOnScopes, readScopeNeeds } from '../../server/host-scopes.ts';
import { type Check, off, ok, read, type Verdict, wrongAsSaid } from './check.ts';
import type { Deployment } from './deployment.ts';

const MEND = 'Correct it where the server takes its scopes, and start the server anew.';

/** The scopes that the product asks for, where the environment says which ones. */
export const checkScopes = ({ environment }: Deployment): Check => ({
  id: 'scopes',
  title: 'CONNECT_SCOPES',
  run(): Verdict {
    const needs = read(() => readScopeNeeds(environment));
    if ('fault' in needs) return wrongAsSaid('CONNECT_SCOPES', needs.fault);
    if (needs.value === undefined) return off('Not set, so that each way to connect asks for its own.');
    const { required, optional = [] } = needs.value;
    const { wrong, advice } = adviseOnScopes(needs.value);
    if (wrong.length > 0) return { state: 'wrong', says: wrong.join(' '), todo: MEND };
    return ok([`${required.length} required, ${optional.length} optional.`, ...advice].join(' '));
  },
});
