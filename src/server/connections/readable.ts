import { isConnectError } from '../../core/errors.ts';
import { type Context, publicConnection } from '../context.ts';
import type { Identity } from '../options.ts';
import type { ConnectionRow } from '../store.ts';

/** Those of these connections that the identity may know of: a question is no way around the host's own rules. */
export async function readable(
  { allow }: Context,
  identity: Identity,
  rows: readonly ConnectionRow[],
): Promise<readonly ConnectionRow[]> {
  const seen = await Promise.all(
    rows.map(async (row) => {
      try {
        await allow(identity, 'read', publicConnection(row));
        return [row];
      } catch (error) {
        if (isConnectError(error) && error.code === 'forbidden') return [];
        throw error;
      }
    }),
  );
  return seen.flat();
}
