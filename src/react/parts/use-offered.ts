import { useEffect, useReducer, useState } from 'react';
import type { ProviderStatus } from '../../core/wire/providers.ts';
import { useSession } from '../session.ts';

/** The answer so far. */
type Offered =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly list: readonly ProviderStatus[] };

const loading: Offered = { status: 'loading' };

/**
 * Which ways to connect the backend offers, asked once. Without the query client: it arrives with what follows
 * the form, and would be a fifth of all that the first form weighs.
 */
export function useOffered(): readonly [offered: Offered, retry: () => void] {
  const { options } = useSession();
  const [offered, setOffered] = useState<Offered>(loading);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew.
  useEffect(() => {
    const asking = new AbortController();
    const show = (next: Offered) => !asking.signal.aborted && setOffered(next);
    show(loading);
    options.current.adapter.listProviders({ signal: asking.signal }).then(
      (list) => show({ status: 'ready', list }),
      (error: unknown) => show({ status: 'failed', error }),
    );
    return () => asking.abort();
  }, [options, attempt]);

  return [offered, retry];
}
