const LONGEST_NAME = 200;
// Control characters, and those that turn the direction of the text around them.
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Remote text as it may be stored and shown. */
export function printable(remote: string | null | undefined, longest = LONGEST_NAME): string {
  return (remote ?? '').slice(0, longest).replace(UNPRINTABLE, '').trim();
}
