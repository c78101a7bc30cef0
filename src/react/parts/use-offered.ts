import { useEffect, useReducer, useState } from 'react';
import type { ProviderStatus } from '../../core/wire.ts';
import { useSession } from '../session.ts';

type Offered =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly list: readonly ProviderStatus[] };

const loading: Offered = { status: 'loading' };

/**
 * Which ways to connect the backend offers, asked once. It fetches through the client without an observer:
 * nothing here is watched, and the observer would be a fifteenth of all that the first form weighs.
 */
export function useOffered(): readonly [offered: Offered, retry: () => void] {
  const { client, options } = useSession();
  const [offered, setOffered] = useState<Offered>(loading);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    let mounted = true;
    const show = (next: Offered) => mounted && setOffered(next);
    show(loading);
    client
      .fetchQuery({
        queryKey: ['providers', attempt],
        queryFn: ({ signal }) => options.current.adapter.listProviders({ signal }),
        gcTime: 0,
        networkMode: 'always',
        retry: false,
      })
      .then(
        (list) => show({ status: 'ready', list }),
        (error: unknown) => show({ status: 'failed', error }),
      );
    return () => {
      mounted = false;
      void client.cancelQueries();
    };
  }, [client, options, attempt]);

  return [offered, retry];
}
