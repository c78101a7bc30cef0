import { useMemo } from 'react';
import type { Provider } from '../../core/provider.ts';
import { type FullScopeNeeds, needsOf } from '../../core/scopes/scope-needs.ts';
import { useStatuses } from './use-statuses.ts';

/** What the backend says it needs. A wrong list would end in a credential that has to be made again: none is guessed. */
export type Wanted = FullScopeNeeds | 'loading' | 'failed';

/** The scopes that a way to connect needs; the page's own where a backend says nothing of them. */
export function useWantedScopes(provider: Provider): Wanted {
  const statuses = useStatuses();
  return useMemo(
    () =>
      typeof statuses === 'string'
        ? statuses
        : (statuses.find(({ id }) => id === provider.id)?.scopes ?? needsOf(provider)),
    [statuses, provider],
  );
}
