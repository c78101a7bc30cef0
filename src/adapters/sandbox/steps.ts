import type { Progress } from '../../core/wire/connections.ts';

/** Who connects where a script names nobody. */
export const ACCOUNT = 'CI Bot';

/** Everything that is settled on the way to a connection, in its order. */
export const stepsTo = (host: string, account = ACCOUNT): readonly Progress[] => [
  { step: 'site', found: host },
  { step: 'credentials', found: account },
  { step: 'products' },
  { step: 'permissions' },
];
