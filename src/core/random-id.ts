/**
 * An id that is nobody else's, in letters and digits: 128 random bits. `crypto.randomUUID` is missing on pages that come
 * over plain http from another machine.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Crypto/randomUUID
 */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
