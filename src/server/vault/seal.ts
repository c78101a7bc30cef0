import type { FlattenedJWE } from 'jose';
import { optionalPeer } from '../optional-peer.ts';
import { isOtherKey } from './is-other-key.ts';
import type { KeyRing, SealingKey, Writer } from './key-ring.ts';
import { openOnNode } from './open-on-node.ts';
import { Secret } from './secret.ts';

const { base64url, decodeProtectedHeader, FlattenedEncrypt, flattenedDecrypt } = await optionalPeer(
  'connect-atlassian/server',
  'jose',
  () => import('jose'),
);

const ALGORITHM = 'A256KW';
const ENCRYPTION = 'A256GCM';

/** Where a sealed value belongs; a value moved anywhere else does not open. */
export type SealedPlace = {
  readonly kind: 'connection' | 'attempt' | 'authorization';
  readonly tenantId: string;
  readonly id: string;
  readonly field: string;
};

/**
 * Seals a credential as a flattened JWE with a fresh content key; the place it belongs to is authenticated
 * but not stored, so that the reader has to know it.
 */
export async function seal(ring: Writer, secret: Secret, place: SealedPlace): Promise<string> {
  const { kid, key } = await ring.writer();
  const jwe = await new FlattenedEncrypt(new TextEncoder().encode(secret.reveal()))
    .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, kid })
    .setAdditionalAuthenticatedData(authenticated(place))
    .encrypt(key);
  const { aad: _recomputedByTheReader, ...stored } = jwe;
  return JSON.stringify(stored);
}

/**
 * Opens what {@link seal} made for the same place.
 *
 * @throws {Error} when it was changed, moved, or sealed with a key that the ring does not hold, or holds with other bytes
 * (see {@link keyFaultOf}); {ConnectError} `not_configured` (reason `keys`) when a `KeyProvider` fails.
 */
export async function open(ring: KeyRing, sealed: string, place: SealedPlace): Promise<Secret> {
  const stored: Record<string, unknown> = JSON.parse(sealed);
  const at = authenticated(place);
  const opened = openOnNode(ring, stored, at);
  if (opened !== undefined) return new Secret(opened);
  const jwe = { ...stored, aad: base64url.encode(at) } as unknown as FlattenedJWE;
  let asked: SealingKey | undefined;
  const find = async (header?: { kid?: string }) => {
    asked = await keyOf(ring, header?.kid);
    return asked.key;
  };
  try {
    const { plaintext } = await flattenedDecrypt(jwe, find, {
      // Pinned: the stored header must not choose how it is opened.
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
    return new Secret(new TextDecoder().decode(plaintext));
  } catch (error) {
    if (asked && (await isOtherKey(asked.key, stored))) throw keyFault('other-key', asked.kid);
    throw error;
  }
}

/** The id of the key that something is sealed with, as its header says, which nobody has proven; undefined without one. */
export function keyIdOf(sealed: string): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(JSON.parse(sealed));
    return typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}

function authenticated({ kind, tenantId, id, field }: SealedPlace): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['connect-atlassian', 1, kind, tenantId, id, field]));
}

async function keyOf(ring: KeyRing, kid: string | undefined): Promise<SealingKey> {
  const key = kid === undefined ? undefined : await ring.find(kid);
  if (kid === undefined || !key) throw keyFault('key-missing', kid);
  return { kid, key };
}

const faults = {
  'key-missing': (kid: string | undefined) =>
    `No key "${kid}" in CONNECT_KEYS: what it sealed cannot be opened on this server. Put it back; a new key is added at the end first, on every server.`,
  'other-key': (kid: string | undefined) =>
    `The key "${kid}" in CONNECT_KEYS is not the one that sealed this: it has other bytes. Put the old bytes back; a new key takes a new name.`,
} as const;

/** What is wrong with the keys of this server, where that is why something does not open; another server may open it. */
export type KeyFault = keyof typeof faults;

const keyFault = (keyFault: KeyFault, kid: string | undefined): Error =>
  Object.assign(new Error(faults[keyFault](kid)), { keyFault });

/** Tells that something did not open because of this server's keys, and how; undefined for any other reason. */
export const keyFaultOf = (error: unknown): KeyFault | undefined =>
  error instanceof Error && 'keyFault' in error ? (error.keyFault as KeyFault) : undefined;
