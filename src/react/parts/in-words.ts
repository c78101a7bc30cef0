import type { Provider } from '../../core/provider.ts';
import type { Messages } from '../../core/words/messages.ts';

/** A provider in other words, by its id. */
export function inWords(provider: Provider, messages: Messages): Provider {
  const own: Readonly<Partial<Record<string, unknown>>> = messages;
  const words = (base: string, keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((key) => (own[`${base}.${key}`] === undefined ? [] : [[key, own[`${base}.${key}`]]])),
    );
  const base = `provider.${provider.id}`;
  return {
    ...provider,
    ...words(base, ['name', 'title', 'summary']),
    fields: provider.fields.map((field) => ({
      ...field,
      ...words(`${base}.${field.name}`, ['label', 'hint']),
    })),
  };
}
