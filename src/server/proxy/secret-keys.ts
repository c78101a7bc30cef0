import { nodeCrypto } from '../vault/node-crypto.ts';

/** The keys that open the proxy: whether a text is one of them. */
export type SecretKeys = { readonly include: (candidate: string) => Promise<boolean> };

const LEAST_BYTES = 32;
const HOW = 'Create one with: openssl rand -base64 32';

/**
 * Reads `CONNECT_SECRET_KEY`: keys separated by commas, each of at least 32 bytes, so that a new one can be added before the
 * old one goes.
 *
 * @example
 * readSecretKeys(process.env.CONNECT_SECRET_KEY)
 * @throws {Error} when one is short, or stands there twice; it says which.
 */
export function readSecretKeys(text: string | undefined): SecretKeys {
  const keys = (text ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  const encoder = new TextEncoder();
  keys.forEach((key, index) => {
    const size = encoder.encode(key).length;
    if (size < LEAST_BYTES) {
      throw new Error(
        `secretKey (CONNECT_SECRET_KEY): entry ${index + 1} has ${size} bytes and needs ${LEAST_BYTES}, since whoever guesses it acts for every tenant. ${HOW}`,
      );
    }
    if (keys.indexOf(key) !== index) {
      throw new Error(
        `secretKey (CONNECT_SECRET_KEY): entry ${index + 1} is the same as entry ${keys.indexOf(key) + 1}, so that removing one would end nothing. ${HOW}`,
      );
    }
  });
  const digestOf = async (key: string): Promise<Uint8Array> =>
    nodeCrypto
      ? nodeCrypto.hash('sha256', key, 'buffer')
      : new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(key)));
  const digests = Promise.all(keys.map(digestOf));
  return {
    async include(candidate) {
      const mine = await digestOf(candidate);
      // Every byte of every key, so that the time tells nothing.
      let found = 0;
      for (const digest of await digests) {
        let difference = 0;
        for (let at = 0; at < mine.length; at += 1) difference |= (digest[at] ?? 0) ^ (mine[at] ?? 0);
        found |= Number(difference === 0);
      }
      return found === 1;
    },
  };
}
