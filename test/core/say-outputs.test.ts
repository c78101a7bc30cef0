import { expect, it } from 'vitest';
import { sayOutputs } from '../../src/core/words/say-outputs.ts';
import { de } from '../../src/locales/de.ts';
import { jiraAlign } from '../../src/providers/index.ts';

const german = { locale: de };
const notesOf = ({ outputs }: ReturnType<typeof sayOutputs>) => outputs?.notes ?? [];

it('says our notes in a language, and leaves alone what a host has in their place', () => {
  const first = de.messages?.['provider.jira-align.notes.0'];
  expect(notesOf(sayOutputs(jiraAlign, german, jiraAlign))[0]).toBe(first);
  const { outputs } = jiraAlign;
  const [, second = ''] = outputs.notes;
  const own = { ...jiraAlign, outputs: { ...outputs, notes: ['Ring the desk first.', second] } };
  const told = notesOf(sayOutputs(own, german, jiraAlign));
  expect(told).toEqual(['Ring the desk first.', de.messages?.['provider.jira-align.notes.1']]);
});
