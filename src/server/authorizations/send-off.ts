import { ConnectError } from '../../core/errors.ts';
import { allNeeds, needsOf } from '../../core/scopes/scope-needs.ts';
import { authorizeUrl } from '../atlassian/grant.ts';
import type { Context } from '../context.ts';
import type { AuthorizationRow } from '../store.ts';
import { seal } from '../vault/seal.ts';
import { isSameBrowser } from './browser-cookie.ts';
import { hashOf, isOneTime, mintOneTime } from './one-time.ts';

const TICKET_MS = 60_000;

/**
 * The authorization that a ticket may still start: within a minute, and from then on in the browser that it was opened in,
 * which may take its time.
 *
 * @throws {ConnectError} `oauth_expired`, with the reason `ticket` where it is not the attempt that has ended.
 */
export async function findByTicket(
  { store, oauth, now }: Context,
  request: Request,
  ticket: string | undefined,
): Promise<AuthorizationRow> {
  const row = isOneTime(ticket)
    ? await store.findAuthorization('ticketHash', await hashOf(ticket))
    : undefined;
  if (row?.phase === 'begun' && now() < row.createdAt + TICKET_MS) return row;
  if (row?.phase !== 'opened' || !(await isSameBrowser(oauth, row, request))) throw used();
  if (now() >= row.expiresAt) throw new ConnectError('oauth_expired');
  return row;
}

/**
 * Uses a ticket up without sending anybody off yet: the click has to come from this browser.
 *
 * @returns what the browser has to bring with it.
 * @throws {ConnectError} `oauth_expired` (reason `ticket`) for the second one.
 */
export async function openFirst({ store, now }: Context, row: AuthorizationRow): Promise<string> {
  const browser = mintOneTime().reveal();
  const change = { phase: 'opened', browserHash: await hashOf(browser) } as const;
  if (!(await store.changeAuthorization(row, ['begun'], change, now()))) throw used();
  return browser;
}

/** Where the browser goes, and what it has to bring back as a cookie. */
export type SentOff = { readonly location: string; readonly browser: string };

/**
 * Sends a browser off to Atlassian, and uses up what let it: what it brings back counts once, from this browser alone.
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
  if (!(await store.changeAuthorization(row, [row.phase], change, context.now()))) throw used();
  const consent = {
    clientId: app.clientId,
    // Of what is agreed to at Atlassian, nothing can be left out: what is optional is asked for as well.
    scopes: allNeeds(needsOf(provider)),
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
