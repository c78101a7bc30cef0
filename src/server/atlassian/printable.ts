const LONGEST_NAME = 200;
// Control and format characters, such as turn the direction of the text around them, halves of characters, and blanks
// that look like nothing.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2028\u2029\u3164\uffa0]/gu;

/** Remote text as it may be stored and shown. */
export function printable(remote: string | null | undefined, longest = LONGEST_NAME): string {
  // Cut where a character ends.
  const start = [...(remote ?? '').slice(0, 2 * longest)].slice(0, longest).join('');
  return start.replace(UNPRINTABLE, '').trim();
}
