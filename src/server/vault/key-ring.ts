/** The keys that seal credentials: the first one writes, all of them read. */
export type KeyRing = { readonly writer: string; readonly keys: ReadonlyMap<string, Uint8Array> };

const KEY_BYTES = 32;

/**
 * Reads `CONNECT_KEYS`: `kid:base64`, separated by commas, 32 random bytes each, the writing key first.
 *
 * @example
 * readKeyRing('2026-11:q83v…=,2026-05:7f2a…=')
 * @throws {Error} when there is no key, one has the wrong length, or two share an id: there is no plaintext mode.
 */
export function readKeyRing(text: string | undefined): KeyRing {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const keys = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const [, kid, encoded] = /^([\w.-]{1,64}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
    const key = encoded === undefined ? undefined : decode(encoded);
    if (!kid || key?.length !== KEY_BYTES) {
      throw new Error(
        `CONNECT_KEYS: entry ${keys.size + 1} is not "kid:base64" of ${KEY_BYTES} bytes, so nothing can be sealed. ${HOW}`,
      );
    }
    if (keys.has(kid)) throw new Error(`CONNECT_KEYS: two keys are named "${kid}". Give each its own id.`);
    keys.set(kid, key);
  }
  const [writer] = keys.keys();
  if (writer === undefined)
    throw new Error(`CONNECT_KEYS is empty, and credentials are never stored in the clear. ${HOW}`);
  return { writer, keys };
}

const HOW = 'Create one with: echo "k1:$(openssl rand -base64 32)"';

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
