import * as z from 'zod/mini';
import type { Connection } from '../../core/connection.ts';
import { questions } from '../atlassian/gateway.ts';
import type { ProbeResult } from '../atlassian/read-probe.ts';
import type { FirstRound } from './verification.ts';

const LONGEST_NAME = 200;

// Jira says emailAddress, Confluence says email; both leave it out where the profile hides it.
const body = z.object({
  accountId: z.string().check(z.minLength(1), z.maxLength(128)),
  displayName: z.optional(z.string()),
  publicName: z.optional(z.string()),
  emailAddress: z.optional(z.string()),
  email: z.optional(z.string()),
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
  const accepted = questions().some((name) => ['scope', 'no-access'].includes(round[name].meaning));
  return accepted ? { id: null, name: username, email: username } : undefined;
}

/** The account that one answer names, if it names one. */
export function nameAccount(
  { meaning, answer }: ProbeResult,
  username: string,
): Connection['account'] | undefined {
  if (meaning !== 'ok' || answer.kind !== 'answer') return undefined;
  const { success, data } = z.safeParse(body, answer.json);
  if (!success) return undefined;
  const name = (data.displayName || data.publicName || username).slice(0, LONGEST_NAME);
  return { id: data.accountId, name, email: data.emailAddress || data.email || username };
}
