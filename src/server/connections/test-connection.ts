import { clouds } from '../../core/clouds.ts';
import type { Connection } from '../../core/connection.ts';
import { ConnectError, type ConnectErrorCode, isConnectError } from '../../core/errors.ts';
import { type Context, publicConnection } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openCredentials } from '../vault/credentials.ts';
import { verify } from '../verify/verify.ts';
import { type Run, reachAtlassian } from './reach-atlassian.ts';

/** What says that the credentials themselves no longer work, and not that Atlassian is down. */
const ENDED: readonly ConnectErrorCode[] = [
  'invalid_credentials',
  'email_mismatch',
  'insufficient_scope',
  'product_not_accessible',
  'site_not_accessible',
  'cloud_not_found',
];

/**
 * Proves a stored connection again, now, and keeps what was found.
 *
 * @throws {ConnectError} what verification finds; the connection then needs to be connected again, unless the
 * cause is Atlassian's own state.
 */
export async function testConnection(context: Context, row: ConnectionRow, run: Run): Promise<Connection> {
  const provider = context.providers.get(row.provider);
  if (!provider) throw new ConnectError('not_configured');
  const { site, username, secret } = provider.auth;
  const place = { kind: 'connection', tenantId: row.tenantId, id: row.id } as const;
  const claim = {
    cloudId: row.cloudId,
    host: row.host,
    fields: { site, username, secret },
    siteSuffix: clouds[provider.cloud].siteSuffix,
    credentials: await openCredentials(context.ring, row.sealed, place),
  };
  try {
    const { account, products, scopes } = await verify(claim, reachAtlassian(context, provider, run));
    const checkedAt = new Date(context.now()).toISOString();
    const proven = { ...row, account, products, scopes, checkedAt, status: 'connected' as const };
    await context.store.updateConnection(proven);
    return publicConnection(proven);
  } catch (error) {
    if (isConnectError(error) && ENDED.includes(error.code)) {
      const ended = { ...row, status: 'needs-reconnect' as const };
      await context.store.updateConnection(ended);
      context.tell('needs-reconnect', ended);
    }
    throw error;
  }
}
