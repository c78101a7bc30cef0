import * as z from 'zod/mini';
import type { Connection } from '../../core/connection.ts';
import { questions } from '../atlassian/gateway.ts';
import type { ProbeResult } from '../atlassian/read-probe.ts';
import type { FirstRound } from './verification.ts';

const LONGEST_NAME = 200;
// Control characters, and those that turn the direction of the text around them.
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

// Jira says emailAddress, Confluence says email; both leave it out, or null, where the profile hides it.
const text = z.nullish(z.string());
const body = z.object({
  accountId: z.string().check(z.regex(/^[\w:-]{1,128}$/)),
  type: text,
  displayName: text,
  publicName: text,
  emailAddress: text,
  email: text,
});

/**
 * Who the credentials belong to; undefined when nothing proves them.
 *
 * A scope mismatch and a missing app role prove them too, since both are checked after the token: then the
 * email, which Basic had to accept, is all that is known of the account.
 */
export function readAccount(round: FirstRound, username: string): Connection['account'] | undefined {
  const named = nameAccount(round.myself, username) ?? nameAccount(round.user, username);
  if (named) return named;
  const meanings = questions().map((name) => round[name].meaning);
  // A missing app role is also what an anonymous caller would be told.
  const accepted =
    meanings.includes('scope') || (meanings.includes('no-access') && !meanings.includes('refused'));
  return accepted ? { id: null, name: username, email: username } : undefined;
}

/** The account that one answer names, if it names one. */
export function nameAccount(
  { meaning, answer }: ProbeResult,
  username: string,
): Connection['account'] | undefined {
  if (meaning !== 'ok' || answer.kind !== 'answer') return undefined;
  const { success, data } = z.safeParse(body, answer.json);
  // What Confluence says to a caller whom it does not know.
  if (!success || data.type === 'anonymous' || data.type === 'unknown') return undefined;
  const name = printable(data.displayName) || printable(data.publicName) || username;
  return {
    id: data.accountId,
    name,
    email: printable(data.emailAddress) || printable(data.email) || username,
  };
}

/** Remote text as it may be stored and shown. */
function printable(remote: string | null | undefined): string {
  return (remote ?? '').slice(0, LONGEST_NAME).replace(UNPRINTABLE, '').trim();
}
