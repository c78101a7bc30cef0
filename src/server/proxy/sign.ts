import { authorize } from '../atlassian/request.ts';
import { isFresh } from '../atlassian/token.ts';
import { inTurn } from '../connections/in-turn.ts';
import { openToUse } from '../connections/open-to-use.ts';
import type { Context } from '../context.ts';
import type { ConnectionRow } from '../store.ts';
import { openAccessToken } from '../vault/credentials.ts';
import type { Secret } from '../vault/secret.ts';

/** What a request to the gateway is signed with. */
export type Signature = {
  readonly authorization: Secret;
  /** When the access token in it was bought, in milliseconds since the epoch; undefined where it holds none. */
  readonly boughtAt: number | undefined;
};

/** A token that is refused so soon is not refused for its age, and the next one would be refused as well. */
const TOO_YOUNG_MS = 60_000;

/**
 * Signs for a connection: with the kept access token while it is fresh, without opening what buys it.
 *
 * @throws {ConnectError} `needs_reconnect`, `rate_limited`, `upstream`, `not_configured`, `not_found`, `cancelled`.
 */
export async function signFor(context: Context, row: ConnectionRow, caller: AbortSignal): Promise<Signature> {
  return (await keptSignature(context, row)) ?? (await sign(context, row, caller, { anew: false }));
}

/**
 * Signs with another access token than the one that the gateway refused; undefined where another would fare no better.
 * Of many whose token was refused, the first buys and the others find what it brought.
 *
 * @throws {ConnectError} as {@link signFor}.
 */
export async function signAnew(
  context: Context,
  row: ConnectionRow,
  caller: AbortSignal,
  refused: Signature,
): Promise<Signature | undefined> {
  if (refused.boughtAt === undefined || context.now() - refused.boughtAt < TOO_YOUNG_MS) return undefined;
  return await inTurn(context.turns, `sign ${row.id}`, async () => {
    const now = await context.store.getConnection({ tenantId: row.tenantId, connectionId: row.id });
    const kept = now && (await keptSignature(context, now));
    if (kept && kept.authorization.reveal() !== refused.authorization.reveal()) return kept;
    return await sign(context, now ?? row, caller, { anew: true });
  });
}

async function sign(context: Context, row: ConnectionRow, caller: AbortSignal, how: { anew: boolean }) {
  const { login } = await openToUse(context, row, { report: () => {}, caller }, how);
  const boughtAt = login.kind === 'bearer' ? context.now() : undefined;
  return { authorization: authorize(login), boughtAt };
}

async function keptSignature(context: Context, row: ConnectionRow): Promise<Signature | undefined> {
  const { accessToken, tenantId, id } = row;
  if (accessToken === null) return undefined;
  const place = { kind: 'connection', tenantId, id } as const;
  // One that does not open is bought again by what does, or that says why not.
  const kept = await openAccessToken(context.ring, accessToken, place).catch(() => undefined);
  if (!kept || !isFresh(kept, context.now())) return undefined;
  return {
    authorization: authorize({ kind: 'bearer', token: kept.token }),
    boughtAt: kept.endsAt - kept.life,
  };
}
