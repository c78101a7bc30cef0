import { useMemo, useState } from 'react';
import type { Guide } from '../../core/guide.ts';
import { loadOnce } from '../../core/load-once.ts';
import type { Provider } from '../../core/provider.ts';
import { loadGuide } from '../../guides/index.ts';
import { useLoaded } from '../load.ts';

/** The provider's guide: its own, or one of ours by name, which a failed load asks for again. */
export function useGuide({ guide }: Provider): {
  readonly guide: Guide | undefined;
  readonly failed: boolean;
} {
  const [failed, setFailed] = useState(false);
  const load = useMemo(
    () => loadOnce(async () => (typeof guide === 'string' ? await loadGuide(guide) : guide)),
    [guide],
  );
  const own = typeof guide === 'object' ? guide : undefined;
  const loaded = useLoaded(load, own === undefined, () => setFailed(true));
  return { guide: own ?? loaded, failed };
}
