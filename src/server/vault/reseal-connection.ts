import { isConnectError } from '../../core/errors.ts';
import type { ConnectionStore, SealedRow } from '../store.ts';
import { FIELDS } from './credentials.ts';
import type { KeyRing } from './key-ring.ts';
import { type KeyFault, keyFaultOf, keyIdOf, open, type SealedPlace, seal } from './seal.ts';

/** What sealing needs of a server. */
export type Vault = { readonly store: ConnectionStore; readonly ring: KeyRing };

/** Why something does not open: its key is not here, or has other bytes here, or it was changed or moved itself. */
export type Unopened = { readonly why: KeyFault | 'not-what-was-sealed'; readonly keyId: string };

/** What became of a connection's seals. */
export type Resealed = {
  readonly isResealed: boolean;
  /** The ids of the keys that its parts had been sealed with, and of those that they are sealed with when this is over. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly unopened: Unopened | undefined;
};

/** Whoever changes it each time renews it each time: the next pass finds it again. */
const MAX_TRIES = 10;

/**
 * Seals what a connection holds with the writing key. Each part by itself: an access token that does not open must not keep
 * the credentials on a key that is about to go. Whoever changes the connection meanwhile wins, and what they wrote is looked
 * at again. Undefined when it is gone.
 */
export async function resealConnection(
  { store, ring }: Vault,
  row: SealedRow,
  dryRun: boolean,
): Promise<Resealed | undefined> {
  let now: SealedRow | undefined = row;
  for (let tries = 1; now !== undefined; tries += 1) {
    const parts = await sealParts(ring, now);
    const [sealed = now.sealed, accessToken = null] = parts.map(({ text }) => text);
    const isChanged = parts.some(({ before, after }) => before !== after);
    const isWritten = isChanged && !dryRun && (await store.reseal(now, { sealed, accessToken }));
    if (!isChanged || dryRun || isWritten || tries === MAX_TRIES) {
      const before = parts.map((part) => part.before);
      return {
        isResealed: isChanged && (dryRun || isWritten),
        before,
        after: isWritten || dryRun ? parts.map((part) => part.after) : before,
        unopened: parts.find(({ unopened }) => unopened)?.unopened,
      };
    }
    now = await store.getConnection({ tenantId: row.tenantId, connectionId: row.id });
  }
  return undefined;
}

const sealParts = (ring: KeyRing, row: SealedRow): Promise<readonly Part[]> => {
  const parts = [['sealed', row.sealed] as const];
  const withToken = row.accessToken === null ? parts : [...parts, ['accessToken', row.accessToken] as const];
  return Promise.all(withToken.map(([part, text]) => sealPart(ring, row, part, text)));
};

type Part = {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly unopened?: Unopened;
};

/** What is on the writing key already is opened all the same: that nobody can open it has to be known before a key goes. */
async function sealPart(
  ring: KeyRing,
  { tenantId, id }: SealedRow,
  part: keyof typeof FIELDS,
  text: string,
): Promise<Part> {
  const writer = await ring.writer();
  const place: SealedPlace = { kind: 'connection', tenantId, id, field: FIELDS[part] };
  const keyId = keyIdOf(text) ?? '';
  const left = { text, before: keyId, after: keyId };
  try {
    const secret = await open(ring, text, place);
    if (keyId === writer.kid) return left;
    return { text: await seal({ writer: () => writer }, secret, place), before: keyId, after: writer.kid };
  } catch (error) {
    // The keys cannot be had now, which says nothing of the connection.
    if (isConnectError(error)) throw error;
    return { ...left, unopened: { why: keyFaultOf(error) ?? 'not-what-was-sealed', keyId } };
  }
}
