import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { BegunAuthorization } from '../../core/wire/authorizations.ts';
import type { CheckedValues } from '../connections/submit.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { hashOf, mintOneTime } from './one-time.ts';

/** How long a person may take at Atlassian. */
const LIFE_MS = 10 * 60_000;

/** What is asked for: which way to connect, which site if one is named, and by whose page. */
export type Beginning = {
  readonly provider: Provider;
  readonly values: CheckedValues;
  /** The origin of the page that asks. */
  readonly origin: string;
  readonly returnUrl: string | undefined;
  /** That page itself, which asks whether a person may return to it. */
  readonly pageUrl: string | undefined;
};

/**
 * Begins an authorization; nothing is known to Atlassian yet. The ticket in its address starts it once, within a minute.
 *
 * @throws {ConnectError} `not_configured` (reason `return-url` for a page that is not on the list).
 */
export async function beginAuthorization(
  context: Context,
  { tenantId, userId, tenantName, userName }: Identity,
  { provider, values, origin, returnUrl, pageUrl }: Beginning,
): Promise<BegunAuthorization> {
  const { oauth, store } = context;
  if (provider.auth.kind !== 'authorization-code') throw new ConnectError('invalid_request');
  if (!oauth.apps[provider.cloud]) throw new ConnectError('not_configured');
  if (returnUrl !== undefined && !oauth.returnUrls.has(returnUrl)) {
    throw new ConnectError('not_configured', { detail: { reason: 'return-url' } });
  }
  const id = crypto.randomUUID();
  const ticket = mintOneTime().reveal();
  const now = context.now();
  await store.insertAuthorization({
    id,
    tenantId,
    userId,
    askedBy: { tenantName, userName },
    provider: provider.id,
    values,
    origin,
    returnUrl: returnUrl ?? null,
    phase: 'begun',
    revision: 1,
    settled: [],
    outcome: null,
    ticketHash: await hashOf(ticket),
    stateHash: null,
    browserHash: null,
    verifier: null,
    createdAt: now,
    changedAt: now,
    expiresAt: now + LIFE_MS,
  });
  return {
    attemptId: id,
    startUrl: `${oauth.startUrl}?ticket=${ticket}`,
    callbackUrl: oauth.callbackUrl,
    ...(pageUrl === undefined ? {} : { canReturn: oauth.returnUrls.has(pageUrl) }),
  };
}
