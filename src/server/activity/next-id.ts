let mine: string | undefined;

/**
 * Makes ids that sort behind all that the same maker gave before: milliseconds first, then what no other process has. One for
 * each clock, since none of them shall move the others on.
 *
 * @example
 * const nextId = createIds();
 * nextId(Date.now()) // '00063c58e5a60000-5f2c9e71d09b33a4'
 */
export function createIds(): (now: number) => string {
  let last = 0;
  return (now) => {
    // Once, since every call of the proxy has an id; and when it is asked for, since some runtimes forbid it before.
    mine ??= Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => toHex(part, 8)).join('');
    // Several within one millisecond keep their order.
    last = Math.max(last + 1, now * 1024);
    return `${toHex(last, 16)}-${mine}`;
  };
}

/** By the clock of this process. */
export const nextId = createIds();

const toHex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
