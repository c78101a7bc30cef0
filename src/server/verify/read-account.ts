import * as z from 'zod/mini';
import type { Connection } from '../../core/connection.ts';
import { printable } from '../atlassian/printable.ts';
import type { ProbeResult } from '../atlassian/read-probe.ts';
import { answersIn, type Claim, type FirstRound } from './verification.ts';

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
 * A scope mismatch and a missing app role prove them too, since both are checked after the token: then what Atlassian
 * had to accept, the email or the client ID, is all that is known of the account.
 */
export function readAccount(round: FirstRound, account: Claim['account']): Connection['account'] | undefined {
  const named = nameAccount(round.myself, account) ?? nameAccount(round.user, account);
  if (named) return named;
  const meanings = answersIn(round).map(({ meaning }) => meaning);
  // A missing app role is also what an anonymous caller would be told.
  const accepted =
    meanings.includes('scope') || (meanings.includes('no-access') && !meanings.includes('refused'));
  return accepted ? { id: null, ...account } : undefined;
}

/** The account that one answer names, if it names one. */
export function nameAccount(
  result: ProbeResult | undefined,
  account: Claim['account'],
): Connection['account'] | undefined {
  if (!result) return undefined;
  const { meaning, answer } = result;
  if ((meaning !== 'ok' && meaning !== 'blocked') || answer.kind !== 'answer') return undefined;
  const { success, data } = z.safeParse(body, answer.json);
  // What Confluence says to a caller whom it does not know.
  if (!success || data.type === 'anonymous' || data.type === 'unknown') return undefined;
  const name = printable(data.displayName) || printable(data.publicName) || account.name;
  return {
    id: data.accountId,
    name,
    email: printable(data.emailAddress) || printable(data.email) || account.email,
  };
}
