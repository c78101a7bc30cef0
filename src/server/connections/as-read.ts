import type { Context } from '../context.ts';
import type { ConnectionRow, KeptConnection } from '../store.ts';
import { openCredentials } from '../vault/credentials.ts';

/** Others may change the keys while this is done, but not one after the other. */
const MAX_TRIES = 3;

/**
 * Does what depends on a connection's holding the credentials that were read, by the store's compare-and-set on how they are
 * sealed; once more where they have only been sealed with another key meanwhile. False when it holds others, or is gone.
 */
export async function asRead(
  context: Context,
  row: ConnectionRow,
  change: (sealed: string) => Promise<boolean>,
): Promise<boolean> {
  let { sealed } = row;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await change(sealed)) return true;
    const now = await readSame(context, row);
    if (now === undefined || now.sealed === sealed) return false;
    sealed = now.sealed;
  }
  return false;
}

/** The connection as it is by now, while it holds the credentials that were read. */
export async function readSame(context: Context, row: ConnectionRow): Promise<KeptConnection | undefined> {
  const now = await context.store.getConnection({ tenantId: row.tenantId, connectionId: row.id });
  const isSame = now && (now.sealed === row.sealed || (await haveSame(context, now, row)));
  return isSame ? now : undefined;
}

async function haveSame(context: Context, ...rows: readonly ConnectionRow[]): Promise<boolean> {
  try {
    const [one, other] = await Promise.all(
      rows.map(async ({ sealed, tenantId, id }) => {
        const place = { kind: 'connection', tenantId, id } as const;
        const { secret, ...open } = await openCredentials(context.ring, sealed, place);
        return JSON.stringify({ ...open, secret: secret.reveal() });
      }),
    );
    return one === other;
  } catch {
    // What does not open here has not been sealed anew either, or by a key that is not here yet.
    return false;
  }
}
