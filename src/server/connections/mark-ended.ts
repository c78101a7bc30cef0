import { type ConnectErrorCode, isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { asRead } from './as-read.ts';

/** What says that the credentials themselves no longer work, and not that a site or app is out of reach now. */
const ENDED: readonly ConnectErrorCode[] = [
  'invalid_credentials',
  'email_mismatch',
  'invalid_client',
  'token_expired',
  'insufficient_scope',
  'needs_reconnect',
];

/** True for a failure after which a connection has to be made again. A refusal without a word may be a proxy's own. */
export const isEnd = (error: unknown): boolean =>
  isConnectError(error) && ENDED.includes(error.code) && error.detail.reason !== 'silent';

/** Marks a connection whose credentials no longer work, and tells the host once. */
export async function markEnded(context: Context, row: ConnectionRow): Promise<void> {
  const key = { tenantId: row.tenantId, connectionId: row.id };
  const marked = await asRead(context, row, (sealed) => context.store.markEnded(key, sealed));
  if (marked) context.tell('needs-reconnect', { ...row, status: 'needs-reconnect' });
}
