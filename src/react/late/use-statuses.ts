import { useEffect, useState } from 'react';
import type { ConnectAdapter } from '../../core/adapter.ts';
import type { ProviderStatus } from '../../core/wire/providers.ts';
import { useSession } from '../session.ts';

/** Asked once for each adapter; what failed is asked again. */
const asked = new WeakMap<ConnectAdapter, Promise<readonly ProviderStatus[]>>();

/** What the backend says of its ways to connect, to whatever follows the first form. */
export function useStatuses(): readonly ProviderStatus[] | 'loading' | 'failed' {
  const { options } = useSession();
  const [statuses, setStatuses] = useState<readonly ProviderStatus[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isHere = true;
    const set = (next: typeof statuses) => isHere && setStatuses(next);
    ask(options.current.adapter).then(set, () => set('failed'));
    return () => {
      isHere = false;
    };
  }, [options]);
  return statuses;
}

function ask(adapter: ConnectAdapter): Promise<readonly ProviderStatus[]> {
  const answer = asked.get(adapter) ?? adapter.listProviders();
  asked.set(adapter, answer);
  answer.catch(() => asked.delete(adapter));
  return answer;
}
