import { useEffect, useState } from 'react';
import type { ConnectAdapter } from '../../core/adapter.ts';
import type { Provider } from '../../core/provider.ts';
import { type FullScopeNeeds, needsOf } from '../../core/scopes/scope-needs.ts';
import type { ProviderStatus } from '../../core/wire/providers.ts';
import { useSession } from '../session.ts';

/** What the backend says it needs. A wrong list would end in a credential that has to be made again: none is guessed. */
export type Wanted = FullScopeNeeds | 'loading' | 'failed';

/** Asked once for each adapter; what failed is asked again. */
const asked = new WeakMap<ConnectAdapter, Promise<readonly ProviderStatus[]>>();

/** The scopes that a way to connect needs; the page's own where a backend says nothing of them. */
export function useWantedScopes(provider: Provider): Wanted {
  const { options } = useSession();
  const [wanted, setWanted] = useState<Wanted>('loading');
  useEffect(() => {
    let isHere = true;
    const set = (next: Wanted) => isHere && setWanted(next);
    ask(options.current.adapter).then(
      (list) => set(list.find(({ id }) => id === provider.id)?.scopes ?? needsOf(provider)),
      () => set('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [options, provider]);
  return wanted;
}

function ask(adapter: ConnectAdapter): Promise<readonly ProviderStatus[]> {
  const answer = asked.get(adapter) ?? adapter.listProviders();
  asked.set(adapter, answer);
  answer.catch(() => asked.delete(adapter));
  return answer;
}
