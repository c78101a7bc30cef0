import type { KeyRing } from './key-ring.ts';
import { nodeCrypto } from './node-crypto.ts';

/** What AES key wrap is checked by (RFC 3394, 2.2.3.1). */
const WRAP_CHECK = Uint8Array.from({ length: 8 }, () => 0xa6);
const SIZES = { encrypted_key: 40, iv: 12, tag: 16 } as const;
const PARTS = ['ciphertext', 'encrypted_key', 'iv', 'protected', 'tag'] as const;

type Part = (typeof PARTS)[number];

/** The header of what each of these keys seals, to the letter. */
const headers = new WeakMap<KeyRing['keys'], ReadonlyMap<string, Uint8Array>>();

/**
 * Opens a flattened JWE just as this package seals it: many a request of the proxy waits for nothing else. Undefined for
 * anything that differs, and for what does not open: why not, and whether it is something else that is good, the library
 * says.
 */
export function openOnNode(
  ring: KeyRing,
  jwe: Readonly<Record<string, unknown>>,
  authenticated: Uint8Array,
): string | undefined {
  if (!nodeCrypto || !isOurs(jwe)) return undefined;
  const key = headersOf(ring.keys).get(jwe.protected);
  const [wrapped, iv, tag] = (['encrypted_key', 'iv', 'tag'] as const).map((part) => {
    const bytes = Buffer.from(jwe[part], 'base64url');
    // A shorter tag would be guessed sooner.
    return bytes.length === SIZES[part] ? bytes : undefined;
  });
  if (!key || !wrapped || !iv || !tag) return undefined;
  try {
    const unwrap = nodeCrypto.createDecipheriv('id-aes256-wrap', key, WRAP_CHECK);
    const contentKey = Buffer.concat([unwrap.update(wrapped), unwrap.final()]);
    const decipher = nodeCrypto.createDecipheriv('aes-256-gcm', contentKey, iv, { authTagLength: SIZES.tag });
    decipher.setAuthTag(tag);
    decipher.setAAD(Buffer.from(`${jwe.protected}.${Buffer.from(authenticated).toString('base64url')}`));
    const begin = decipher.update(jwe.ciphertext, 'base64url');
    return Buffer.concat([begin, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function isOurs(jwe: Readonly<Record<string, unknown>>): jwe is Record<Part, string> {
  return Object.keys(jwe).length === PARTS.length && PARTS.every((part) => isPlain(jwe[part]));
}

/** Node reads over what is no base64url; the library refuses it. */
const isPlain = (text: unknown): boolean => typeof text === 'string' && /^[\w-]+$/.test(text);

function headersOf(keys: KeyRing['keys']): ReadonlyMap<string, Uint8Array> {
  const known = headers.get(keys);
  if (known) return known;
  const made = new Map(
    Array.from(keys, ([kid, key]) => {
      const header = JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', kid });
      return [Buffer.from(header).toString('base64url'), key];
    }),
  );
  headers.set(keys, made);
  return made;
}
