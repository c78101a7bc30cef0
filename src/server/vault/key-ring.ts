import { checkKey, KEY_BYTES, KEY_ID } from './check-key.ts';

/** A key that seals, and the id by which it is found again. */
export type SealingKey = { readonly kid: string; readonly key: Uint8Array };

/** The keys that seal credentials: one writes, all of them read. */
export type KeyRing = {
  /** Those that are at hand, by id; another map as soon as they are others. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly writer: () => SealingKey | Promise<SealingKey>;
  readonly find: (kid: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
};

/** What sealing needs of a ring. */
export type Writer = Pick<KeyRing, 'writer'>;

/**
 * Reads `CONNECT_KEYS`: `kid:base64`, separated by commas, 32 random bytes each, the writing key first.
 *
 * @example
 * readKeyRing('2026-11:q83v…=,2026-05:7f2a…=')
 * @throws {Error} when there is no key, one has the wrong length or is not random, or two share an id or are the same: there
 * is no plaintext mode.
 */
export function readKeyRing(text: string | undefined): KeyRing {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const keys = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const [, kid = '', encoded = ''] = /^([^:]*):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
    const key = decode(encoded);
    if (!KEY_ID.test(kid) || key?.length !== KEY_BYTES) {
      throw new Error(
        `CONNECT_KEYS: entry ${keys.size + 1} is not "kid:base64" of ${KEY_BYTES} bytes, so nothing can be sealed. ${PUT_BACK}`,
      );
    }
    const fault = checkKey(key);
    if (fault) {
      throw new Error(`CONNECT_KEYS: entry ${keys.size + 1} ${fault}, so that it protects nothing. ${HOW}`);
    }
    if (keys.has(kid)) throw new Error(`CONNECT_KEYS: two keys are named "${kid}". Give each its own id.`);
    const twin = [...keys].find(([, other]) => other.every((byte, at) => byte === key[at]));
    if (twin) {
      throw new Error(
        `CONNECT_KEYS: "${twin[0]}" and "${kid}" are the same key, so that changing from one to the other protects nothing. ${HOW}`,
      );
    }
    keys.set(kid, key);
  }
  const [first] = keys;
  if (first === undefined)
    throw new Error(`CONNECT_KEYS is empty, and credentials are never stored in the clear. ${PUT_BACK}`);
  const writer = { kid: first[0], key: first[1] };
  return { keys, writer: () => writer, find: (kid) => keys.get(kid) };
}

const COMMAND = 'echo "k1:$(openssl rand -base64 32)"';
const HOW = `Create one with: ${COMMAND}`;
/** Another one would open nothing of what is stored. */
const PUT_BACK = `Put back the one that sealed what is stored. Where nothing is, create one with: ${COMMAND}`;

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
