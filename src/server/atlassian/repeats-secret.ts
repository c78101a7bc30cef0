import type { Secret } from '../vault/secret.ts';

/** As much of a secret as must not be told; what is shorter, whole. */
const PIECE = 8;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Whether a text of Atlassian's repeats a piece of what it was sent, as it is, percent-encoded, in base64 or in hex: an
 * answer may quote its request, and such a text is told to nobody.
 */
export function repeatsSecret(text: string, secrets: readonly Secret[]): boolean {
  const readings = [text, decode(text), text.replaceAll('+', ' '), unescapeHtml(text)];
  const spoken = readings.map((reading) => reading.toLowerCase());
  return secrets
    .flatMap((secret) => formsOf(secret.reveal()))
    .some((form) => spoken.some((reading) => sharesPiece(reading, form.toLowerCase())));
}

/** A secret as it may be written; base64 depends on what stood before it. */
function formsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const base64 = [0, 1, 2].map((offset) =>
    btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes)).slice(offset === 0 ? 0 : 4, -4),
  );
  return [secret, hex, ...base64.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])];
}

function sharesPiece(text: string, form: string): boolean {
  if (form.length < PIECE) return form !== '' && text.includes(form);
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    if (form.includes(text.slice(at, at + PIECE))) return true;
  }
  return false;
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2}){1,2000}/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

const unescapeHtml = (text: string): string =>
  text.replace(/&(#39|[a-z]{2,4});/g, (entity, name: string) => ENTITIES[name] ?? entity);
