export const KEY_BYTES = 32;

/** What a key may be called. */
export const KEY_ID = /^[\w.-]{1,64}$/;

/** Of 32 random bytes, 30 differ on average; fewer than this happens to nobody. */
const LEAST_DIFFERENT = 17;

/** What is wrong with the bytes of a key; undefined where they may be random. Zeros, a repeated word and hex digits are not. */
export function checkKey(key: Uint8Array): string | undefined {
  // A host in JavaScript may give text, whose letters as numbers are zeros. By its name, since `instanceof` is per realm.
  if (Object.prototype.toString.call(key) !== '[object Uint8Array]') return 'is no Uint8Array';
  if (key.length !== KEY_BYTES) return `has ${key.length} bytes and not ${KEY_BYTES}`;
  return new Set(key).size < LEAST_DIFFERENT ? 'is not random' : undefined;
}
