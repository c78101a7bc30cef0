import type { Connection } from '../../core/connection.ts';
import { ConnectError, type ConnectErrorCode, isConnectError } from '../../core/errors.ts';
import { type Context, publicConnection } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import type { Proof } from '../verify/verification.ts';
import { verify } from '../verify/verify.ts';
import { openConnection } from './open-connection.ts';
import { claimOf, type Run, reachAtlassian } from './reach-atlassian.ts';

/** What says that the credentials themselves no longer work, and not that a site or app is out of reach now. */
const ENDED: readonly ConnectErrorCode[] = [
  'invalid_credentials',
  'email_mismatch',
  'invalid_client',
  'token_expired',
  'insufficient_scope',
  'needs_reconnect',
];

/**
 * Proves a stored connection again, now, and keeps what was found, its host included: sites are renamed, their
 * Cloud ID stays.
 *
 * @throws {ConnectError} what verification finds, `needs_reconnect` when the stored credentials cannot be
 * opened, `not_found` when the connection was removed meanwhile.
 */
export async function testConnection(context: Context, row: ConnectionRow, run: Run): Promise<Connection> {
  const found = await prove(context, row, run).catch((error: unknown) => withDate(error, row, context.now()));
  const checked = checkedRow(context, row, found);
  // Somebody connected again or disconnected while this was asked: what was found is about the past.
  if (checked && !(await context.store.updateConnection(checked, row.sealed)))
    return await readAgain(context, row);
  if (checked?.status === 'needs-reconnect') context.tell('needs-reconnect', checked);
  if (checked?.status === 'connected') return publicConnection(checked);
  throw found;
}

async function prove(context: Context, row: ConnectionRow, run: Run): Promise<Proof> {
  // A token that was bought earlier would prove that earlier.
  const { provider, credentials, login } = await openConnection(context, row, {
    anew: true,
    caller: run.caller,
  });
  const site = { cloudId: row.cloudId, host: undefined, listed: undefined };
  return await verify(claimOf(provider, site, credentials, login), reachAtlassian(context, provider, run));
}

/** A refusal after the date that was entered with the token has its cause. */
function withDate(error: unknown, { expiresAt }: ConnectionRow, now: number): unknown {
  const ended = expiresAt !== null && Date.parse(expiresAt) < now;
  if (!ended || !isConnectError(error) || error.code !== 'invalid_credentials') return error;
  return new ConnectError('token_expired', { detail: { ...error.detail, reason: 'date' } });
}

function checkedRow(context: Context, row: ConnectionRow, found: unknown): ConnectionRow | undefined {
  if (isConnectError(found)) {
    return ENDED.includes(found.code) ? { ...row, status: 'needs-reconnect' } : undefined;
  }
  if (found instanceof Error) return undefined;
  const { account, products, scopes, host = row.host } = found as Proof;
  const checkedAt = new Date(context.now()).toISOString();
  // Without the scope to name it, the account is still the one that was named before.
  const known = account.id === null ? row.account : account;
  return { ...row, account: known, products, scopes, host, checkedAt, status: 'connected' };
}

async function readAgain(context: Context, { tenantId, id }: ConnectionRow): Promise<Connection> {
  const now = await context.store.getConnection({ tenantId, connectionId: id });
  if (!now) throw new ConnectError('not_found');
  return publicConnection(now);
}
