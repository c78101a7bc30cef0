/** Version of the HTTP contract; a page and a server that differ name it instead of guessing. */
export const WIRE_VERSION = '1';
/** Header that carries {@link WIRE_VERSION} both ways. */
export const WIRE_HEADER = 'connect-wire-version';
/** Media type of an answer that reports its progress line by line. */
export const PROGRESS_TYPE = 'application/x-ndjson';
