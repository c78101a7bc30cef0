import { cleanValue } from '../../core/fields/clean-value.ts';
import { holdsToken, tokenKind } from '../../core/fields/token-kind.ts';
import type { Provider } from '../../core/provider.ts';

/** What may be kept, or be there before anybody types: no secret, and no token in the wrong field, which is one all the same. */
export function withoutSecrets(
  { fields }: Pick<Provider, 'fields'>,
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const given = values[name];
      // A host's data is not always what its types say.
      const value = typeof given === 'string' ? given : '';
      const isToken = (kind === 'client-id' ? tokenKind : holdsToken)(cleanValue(value));
      return kind === 'secret' || isToken ? [] : [[name, value]];
    }),
  );
}
