let last = 0;
let mine: string | undefined;

/**
 * An id that sorts behind all that this process gave before: milliseconds first, then what no other process has.
 *
 * @example
 * nextId(Date.now()) // '00063c58e5a60000-5f2c9e71d09b33a4'
 */
export function nextId(now: number): string {
  // Once, since every call of the proxy has an id; and when it is asked for, since some runtimes forbid it before.
  mine ??= Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => toHex(part, 8)).join('');
  // Several within one millisecond keep their order.
  last = Math.max(last + 1, now * 1024);
  return `${toHex(last, 16)}-${mine}`;
}

const toHex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
