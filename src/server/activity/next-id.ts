let last = 0;

/**
 * An id that sorts behind all that this process gave before: milliseconds first, then what makes it nobody else's.
 *
 * @example
 * nextId(Date.now()) // '019abc0123ab0000-5f2c9e71'
 */
export function nextId(now: number): string {
  // Several within one millisecond keep their order.
  last = Math.max(last + 1, now * 1024);
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `${last.toString(16).padStart(16, '0')}-${random.toString(16).padStart(8, '0')}`;
}
