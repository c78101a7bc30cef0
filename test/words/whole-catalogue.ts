import type { Provider } from '../../src/core/provider.ts';
import { named, things, verbs } from '../../src/core/scopes/scope-data.ts';
import { english } from '../../src/core/words/english.ts';
import { errorReasons } from '../../src/core/words/error-reasons.ts';
import { errorWords } from '../../src/core/words/error-words.ts';
import { fieldIssues } from '../../src/core/words/field-words.ts';
import type { Text } from '../../src/core/words/text.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';

const withPrefix = (prefix: string, words: Readonly<Record<string, Text>>) =>
  Object.entries(words).map(([key, text]) => [`${prefix}${key}`, text] as const);

const lines = (words: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(Object.entries(words).map(([key, told]) => [key, told.join('\n')]));

const wordsOf = ({ id, name, title, summary, fields, outputs }: Provider) =>
  withPrefix(`provider.${id}.`, {
    name,
    title,
    summary,
    ...Object.fromEntries(
      fields.flatMap((field) => [
        [`${field.name}.label`, field.label],
        ...(field.hint === undefined ? [] : [[`${field.name}.hint`, field.hint]]),
      ]),
    ),
    ...Object.fromEntries(
      (outputs?.lines ?? []).flatMap(({ note }, index) =>
        note === undefined ? [] : [[`outputs.${index}.note`, note]],
      ),
    ),
    ...Object.fromEntries((outputs?.notes ?? []).map((note, index) => [`notes.${index}`, note])),
  });

/** English for every key, gathered from where it stands. */
export const wholeCatalogue: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...withPrefix('', english),
  ...withPrefix('field.', fieldIssues),
  ...withPrefix('error.', lines(errorWords)),
  ...withPrefix('error.', lines(errorReasons)),
  ...[...providers, jiraAlign].flatMap(wordsOf),
  ...withPrefix('scope.', named),
  ...withPrefix('scope.verb.', verbs),
  ...Object.entries(things).flatMap(([product, list]) =>
    list.map(([thing, what]) => [`scope.thing.${product}.${thing}`, what] as const),
  ),
]);

/** Every form of a text. */
export const formsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** What is filled in. */
export const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();
