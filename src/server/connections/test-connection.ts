import type { Connection, ConnectionScope } from '../../core/connection.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import { type Context, publicConnection } from '../context.ts';
import { isExchanged } from '../renewal/renew.ts';
import type { ConnectionRow, KeptConnection } from '../store.ts';
import type { Proof } from '../verify/verification.ts';
import { verify } from '../verify/verify.ts';
import { asRead, readSame } from './as-read.ts';
import { isEnd, markEnded } from './mark-ended.ts';
import { type OpenConnection, openConnection } from './open-connection.ts';
import { claimOf, type Run } from './reach-atlassian.ts';

/**
 * Proves a stored connection again, now, and keeps what was found, its host included: sites are renamed, their
 * Cloud ID stays.
 *
 * @throws {ConnectError} what verification finds, `needs_reconnect` when the stored credentials cannot be
 * opened or Atlassian has refused what exchanges them, `not_found` when the connection was removed meanwhile.
 */
export async function testConnection(
  context: Context,
  before: KeptConnection,
  run: Run,
): Promise<Connection> {
  let row = before;
  // A token that was bought earlier would prove that earlier.
  const provider = context.providers.get(before.provider);
  const exchanges = provider && isExchanged(provider);
  // What is left of an access token would bring back a refresh token that must never be presented again.
  if (exchanges && before.status === 'needs-reconnect') throw new ConnectError('needs_reconnect');
  const attempt = async (anew: 'where-bought' | 'yes') => {
    const opened = await openConnection(context, row, run, { anew });
    row = opened.row;
    return await prove(opened);
  };
  const found = await attempt('where-bought')
    // Refused before its end, a token says nothing of the consent that it came of; exchanging that does.
    .catch((error: unknown) => (exchanges && isRefused(error) ? attempt('yes') : Promise.reject(error)))
    .catch((error: unknown) => withDate(error, row, context.now()));
  if (found instanceof Error) {
    if (!isEnd(found)) throw found;
    await markEnded(context, row);
    if (await readSame(context, row)) throw found;
  } else {
    const checked = checkedRow(context, row, found);
    const write = (sealed: string) => context.store.updateConnection({ ...checked, sealed }, sealed);
    if (await asRead(context, row, write)) return publicConnection(checked);
  }
  // Somebody connected again or disconnected while this was asked: what was found is about the past.
  return await readAgain(context, row);
}

const isRefused = (error: unknown): boolean =>
  isConnectError(error) && error.detail.upstreamStatus === 401 && error.code !== 'insufficient_scope';

async function prove({ row, reach, provider, credentials, login }: OpenConnection): Promise<Proof> {
  const site = { cloudId: row.cloudId, host: undefined, listed: undefined };
  return await verify(claimOf(provider, site, credentials, login), reach);
}

/** A refusal after the date that was entered with the token has its cause. */
function withDate(error: unknown, { expiresAt }: ConnectionRow, now: number): Error {
  const ended = expiresAt !== null && Date.parse(expiresAt) < now;
  if (ended && isConnectError(error) && error.code === 'invalid_credentials') {
    return new ConnectError('token_expired', { detail: { ...error.detail, reason: 'date' } });
  }
  return error instanceof Error
    ? error
    : new Error('Something else than an error was thrown.', { cause: error });
}

function checkedRow(context: Context, row: ConnectionRow, proof: Proof): ConnectionRow {
  const { account, products, host = row.host } = proof;
  const checkedAt = new Date(context.now()).toISOString();
  // Without the scope to name it, the account is still the one that was named before.
  const known = account.id === null ? row.account : account;
  const scopes = proof.scopes.map((scope) => (scope.state === 'unknown' ? asBefore(row, scope) : scope));
  return { ...row, account: known, products, scopes, host, checkedAt, status: 'connected' };
}

/** Of credentials that are still the same, what Atlassian said of their scopes when they were new holds. */
function asBefore({ scopes }: ConnectionRow, scope: ConnectionScope): ConnectionScope {
  const before = scopes.find(({ name }) => name === scope.name);
  return { ...scope, state: before?.state ?? 'unknown' };
}

async function readAgain(context: Context, { tenantId, id }: ConnectionRow): Promise<Connection> {
  const now = await context.store.getConnection({ tenantId, connectionId: id });
  if (!now) throw new ConnectError('not_found');
  return publicConnection(now);
}
