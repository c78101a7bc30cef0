/**
 * The ways in which a secret may be written down: as it is, percent-encoded, in hex, and in base64 and base64url, which depend on
 * how many bytes stood before it. All in lower case, as texts are to be searched.
 */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What its neighbours have a part in is nobody's to know.
    const begin = before === 0 ? 0 : 4;
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(begin, end);
  });
  const forms = [
    secret,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))];
}

/** The secrets that a text holds, in whatever form. */
export function secretsIn(text: string, secrets: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => formsOf(secret).some((form) => lower.includes(form)));
}
