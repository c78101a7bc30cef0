import type { Messages } from './messages.ts';
import type { Speaker } from './say-first.ts';

/** What a host says by key; a word that it leaves undefined, as a condition does, it does not say. */
export const saidBy = (messages: Messages = {}): Messages =>
  Object.fromEntries(Object.entries(messages).filter(([, text]) => text !== undefined)) as Messages;

type Texts = Readonly<Partial<Record<string, unknown>>>;

/**
 * What stands in the place of a text that comes with a provider, by its key: what the host says, or its language where
 * the text is still ours.
 */
export function retell(key: string, text: string | undefined, ours: string | undefined, by: Speaker) {
  const own: Texts = by.messages ?? {};
  const language: Texts = text === ours ? (by.locale?.messages ?? {}) : {};
  const said = own[key] ?? language[key];
  return typeof said === 'string' ? said : text;
}
