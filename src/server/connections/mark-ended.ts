import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';

/**
 * Marks a connection whose credentials no longer work and tells the host, once; false when it holds others by now, or is
 * gone.
 */
export async function markEnded(context: Context, row: ConnectionRow): Promise<boolean> {
  const ended = { ...row, status: 'needs-reconnect' } as const;
  const marked = await context.store.updateConnection(ended, row.sealed);
  if (marked && row.status !== 'needs-reconnect') context.tell('needs-reconnect', ended);
  return marked;
}
