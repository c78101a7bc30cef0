import { pause } from '../atlassian/send.ts';
import type { Context } from '../context.ts';
import type { Holder, KeptConnection } from '../store.ts';
import { sealAccessToken, sealCredentials } from '../vault/credentials.ts';
import type { Writer } from '../vault/key-ring.ts';
import type { Bought } from './buy.ts';
import type { Renewed } from './flight.ts';

/** Within Atlassian's ten minutes for a token that was handed in again; then another server has to have done it. */
const TRY_FOR_MS = 8 * 60_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * Writes down what a renewal brought before anybody uses it; undefined when the connection moved on meanwhile. Where the
 * database fails, this goes on trying, and what came is good in this process.
 */
export async function keep(
  context: Context,
  row: KeptConnection,
  holder: Holder,
  { token, credentials }: Bought,
  writer: Writer,
): Promise<Renewed | undefined> {
  const key = { tenantId: row.tenantId, connectionId: row.id };
  const place = { kind: 'connection', tenantId: row.tenantId, id: row.id } as const;
  const brought = {
    sealed: await sealCredentials(writer, credentials, place),
    accessToken: await sealAccessToken(writer, token, place),
  };
  const write = () => context.store.renewCredentials(key, holder, brought);
  const renewed = { token, row: { ...row, ...brought, version: row.version + 1 } };
  try {
    return (await write()) ? { ...renewed, kept: Promise.resolve() } : undefined;
  } catch (error) {
    context.onError(error);
    return { ...renewed, kept: keepTrying(context, row, write) };
  }
}

/** Until it is written, or somebody else's is: both are an answer of the database. */
async function keepTrying(
  { ending, onError }: Context,
  { id }: KeptConnection,
  write: () => Promise<boolean>,
): Promise<void> {
  const { signal } = ending.here;
  const ends = performance.now() + TRY_FOR_MS;
  for (let wait = FIRST_WAIT_MS; performance.now() < ends; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    await pause(wait, signal);
    if (signal.aborted) return;
    const isAnswered = await write().then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
  }
  onError(
    new Error(
      `The new access token of connection ${id} could not be written to the database for eight minutes, so that it may have to be made again. The next sweep of a server that reaches the database renews it.`,
    ),
  );
}
