import type { Provider } from '../../core/provider.ts';
import type { Speaker } from '../../core/words/say-first.ts';
import { retell } from '../../core/words/words-of.ts';
import { providers as ours } from '../../providers/index.ts';

/** A provider in other words, by its id; a copy of ours keeps the texts that its host gave it. */
export function inWords(provider: Provider, speaker: Speaker): Provider {
  const base = `provider.${provider.id}`;
  const original: Provider = ours.find(({ id }) => id === provider.id) ?? provider;
  const say = (key: 'name' | 'title' | 'summary') =>
    retell(`${base}.${key}`, provider[key], original[key], speaker) ?? '';
  return {
    ...provider,
    name: say('name'),
    title: say('title'),
    summary: say('summary'),
    fields: provider.fields.map((field) => {
      const same = original.fields.find(({ name }) => name === field.name);
      const sayField = (key: 'label' | 'hint') =>
        retell(`${base}.${field.name}.${key}`, field[key], same?.[key], speaker) ?? '';
      return { ...field, label: sayField('label'), hint: sayField('hint') };
    }),
  };
}
