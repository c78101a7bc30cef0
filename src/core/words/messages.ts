import type { ConnectErrorCode } from '../error-codes.ts';
import type { FieldIssue } from '../fields/field-issue.ts';
import type { aidWords } from './aid-words.ts';
import type { authorizeWords } from './authorize-words.ts';
import type { connectionWords } from './connection-words.ts';
import { fill } from './fill.ts';
import type { formWords } from './form-words.ts';
import type { helpWords } from './help-words.ts';
import type { laterWords } from './later-words.ts';
import type { revokeWords } from './revoke-words.ts';
import type { scopeWords } from './scope-words.ts';
import type { sheetWords } from './sheet-words.ts';
import type { windowWords } from './window-words.ts';

/** Every text of the UI by its key, in the parts in which it is loaded. */
type English = typeof formWords &
  typeof aidWords &
  typeof authorizeWords &
  typeof laterWords &
  typeof helpWords &
  typeof scopeWords &
  typeof sheetWords &
  typeof connectionWords &
  typeof revokeWords &
  typeof windowWords;

/**
 * The UI's words by key. Hosts override any of them: fields by `field.<issue>`, failures by `error.<code>` or, for
 * a sharper cause, `error.<code>:<reason>`, with what happened on the first line and what to do on the second.
 */
export type MessageKey =
  | keyof English
  | `field.${FieldIssue}`
  | `error.${ConnectErrorCode}`
  | `error.${ConnectErrorCode}:${string}`;

/** A host's own words; what it leaves out stays English. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

/** Speaks from one part of the catalogue. */
export type Say<Words> = (key: keyof Words & MessageKey, values?: Record<string, string>) => string;

/**
 * Looks texts up in one part of the catalogue and fills in their places; values are inserted literally, never read
 * as patterns.
 *
 * @example
 * sayFrom(laterWords, messages)('connectedTitle', { host: 'acme.atlassian.net' })  // 'Connected to acme.atlassian.net'
 */
export function sayFrom<Words extends Readonly<Partial<Record<MessageKey, string>>>>(
  words: Words,
  messages: Messages,
  always: Record<string, string> = {},
): Say<Words> {
  return (key, values) => fill(messages[key] ?? words[key] ?? key, { ...always, ...values });
}
