import { useCallback, useEffect, useState } from 'react';
import type { Resolver } from 'react-hook-form';
import type { FormFields } from '../../core/fields/schema.ts';
import { loadChecks } from '../load-later.ts';

export type Checks = typeof import('./checks.ts');

/**
 * What checks the form, as far as it is there, and the way to check that waits for it. It arrives after the form,
 * well before anything is typed; where it cannot be loaded, the server checks the same.
 */
export function useChecks({ fields, cloud }: FormFields) {
  const [checks, setChecks] = useState<Checks>();
  const load = useCallback(
    () =>
      loadChecks().then(
        (loaded) => {
          setChecks(loaded);
          return loaded;
        },
        () => undefined,
      ),
    [],
  );
  useEffect(() => void load(), [load]);
  const resolver = useCallback<Resolver<Record<string, string>>>(
    async (typed, _context, options) =>
      (await load())?.checkForm({ fields, cloud }, typed, options) ?? { values: typed, errors: {} },
    [load, fields, cloud],
  );
  return [checks, resolver] as const;
}
