import { Secret } from '../vault/secret.ts';

const BYTES = 32;

/** 256 bits that nobody can guess, as 43 letters that a URL may hold. */
export function mintOneTime(): Secret {
  return new Secret(base64url(crypto.getRandomValues(new Uint8Array(BYTES))));
}

/** True for the form of what {@link mintOneTime} makes; anything else is not looked up. */
export const isOneTime = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text);

/** What is kept of it: whoever reads the database cannot use it, and comparing it takes the same time for every guess. */
export async function hashOf(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
