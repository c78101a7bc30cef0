import { ConnectError } from '../../core/errors.ts';
import { authorizeUrl } from '../atlassian/grant.ts';
import type { Context } from '../context.ts';
import type { AuthorizationRow } from '../store.ts';
import { seal } from '../vault/seal.ts';
import { hashOf, isOneTime, mintOneTime } from './one-time.ts';

const TICKET_MS = 60_000;

/** The authorization that a ticket may still start. @throws {ConnectError} `oauth_expired`, reason `ticket`. */
export async function findByTicket(context: Context, ticket: string | undefined): Promise<AuthorizationRow> {
  const row = isOneTime(ticket)
    ? await context.store.findAuthorization('ticketHash', await hashOf(ticket))
    : undefined;
  if (row?.phase !== 'begun' || context.now() >= row.createdAt + TICKET_MS) throw used();
  return row;
}

/** Where the browser goes, and what it has to bring back as a cookie. */
export type SentOff = { readonly location: string; readonly browser: string };

/**
 * Sends a browser off to Atlassian, and uses the ticket up: what it brings back counts once, from this browser alone.
 *
 * @throws {ConnectError} `oauth_expired` (reason `ticket`) for the second one, `not_configured`.
 */
export async function sendOff(context: Context, row: AuthorizationRow): Promise<SentOff> {
  const { store, ring, oauth } = context;
  const provider = context.providers.get(row.provider);
  const app = provider && oauth.apps[provider.cloud];
  if (!app) throw new ConnectError('not_configured');
  const [state, browser, verifier] = [mintOneTime(), mintOneTime(), mintOneTime()];
  const [stateHash, browserHash, challenge] = await Promise.all(
    [state, browser, verifier].map((secret) => hashOf(secret.reveal())),
  );
  const change = {
    phase: 'authorizing' as const,
    stateHash: stateHash ?? null,
    browserHash: browserHash ?? null,
    verifier: await seal(ring, verifier, verifierPlace(row)),
  };
  if (!(await store.changeAuthorization(row, ['begun'], change, context.now()))) throw used();
  const consent = {
    clientId: app.clientId,
    scopes: provider.scopes ?? [],
    redirectUri: oauth.callbackUrl,
    state: state.reveal(),
    challenge: challenge ?? '',
  };
  return {
    location: authorizeUrl(context.hostsOf(provider.cloud), provider.cloud, consent),
    browser: browser.reveal(),
  };
}

/** Where the PKCE verifier of an authorization is sealed for. */
export const verifierPlace = ({ tenantId, id }: Pick<AuthorizationRow, 'tenantId' | 'id'>) =>
  ({ kind: 'authorization', tenantId, id, field: 'verifier' }) as const;

const used = () => new ConnectError('oauth_expired', { detail: { reason: 'ticket' } });
