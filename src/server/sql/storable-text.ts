// UTF-8 has no half of a surrogate pair: every one of them would become the same U+FFFD, and two tenants one.
const HALVES = /\p{Cs}/u;

/**
 * True for text that comes back from a database as it was: none with NUL, which SQLite's driver cuts and PostgreSQL refuses,
 * and none with half of a character, which both change.
 */
export const isStorable = (text: string): boolean => !text.includes('\0') && !HALVES.test(text);
