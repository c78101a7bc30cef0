import * as z from 'zod/mini';
import { optionalPeer } from '../optional-peer.ts';
import type { KeyRing } from '../vault/key-ring.ts';
import type { Caller } from './caller.ts';

const { EncryptJWT, jwtDecrypt } = await optionalPeer(
  'connect-atlassian/server',
  'jose',
  () => import('jose'),
);

const ALGORITHM = 'dir';
const ENCRYPTION = 'A256GCM';
const PURPOSE = 'connect-atlassian/session';
/** The clocks of two servers may differ by this much. */
const SKEW_SECONDS = 60;

const callerSchema = z.object({
  tenantId: z.string().check(z.minLength(1)),
  userId: z.string().check(z.minLength(1)),
  tenantName: z.optional(z.string()),
  userName: z.optional(z.string()),
  providers: z.optional(z.array(z.string())),
});

/** Seals who asks into a token that opens for so many seconds from `now`, which is in milliseconds. */
export async function sealSession(
  ring: KeyRing,
  caller: Caller,
  now: number,
  seconds: number,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  const { kid, key } = await ring.writer();
  return await new EncryptJWT({ caller })
    .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, kid })
    .setAudience(PURPOSE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .encrypt(await sessionKey(key));
}

/**
 * Opens what {@link sealSession} made.
 *
 * @throws {Error} when it has ended, was changed, is something else, or its key is no longer in the ring.
 */
export async function openSession(ring: KeyRing, token: string, now: number): Promise<Caller> {
  const { payload } = await jwtDecrypt(token, ({ kid }) => keyOf(ring, kid), {
    // Pinned: the token's header must not choose how it is opened.
    keyManagementAlgorithms: [ALGORITHM],
    contentEncryptionAlgorithms: [ENCRYPTION],
    audience: PURPOSE,
    requiredClaims: ['iat', 'exp'],
    currentDate: new Date(now),
  });
  if (Number(payload.iat) > now / 1000 + SKEW_SECONDS) throw new Error('This session begins later.');
  return z.parse(callerSchema, payload.caller);
}

async function keyOf(ring: KeyRing, kid: string | undefined): Promise<CryptoKey> {
  const key = kid === undefined ? undefined : await ring.find(kid);
  if (!key) throw new Error(`No key "${kid}" in the ring.`);
  return await sessionKey(key);
}

/** A key of its own for sessions: what seals credentials opens none of them, and the other way round. */
async function sessionKey(key: Uint8Array): Promise<CryptoKey> {
  const { subtle } = crypto;
  const info = new TextEncoder().encode(PURPOSE);
  return await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    await subtle.importKey('raw', new Uint8Array(key), 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
