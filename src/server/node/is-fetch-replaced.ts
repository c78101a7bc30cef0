/** Where Node's fetch, and the package that it is, keep what they send through. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');

type WithDispatcher = typeof globalThis & { readonly [DISPATCHER]?: object };

const current = () => ({ fetch: globalThis.fetch, dispatcher: (globalThis as WithDispatcher)[DISPATCHER] });

// Node sets the dispatcher when the first of its fetch's classes is used.
new Headers();
const own = current();

/**
 * True when the host has put another `fetch` in place of Node's, or had it send through something else, an egress proxy
 * for example: what goes out has to go that way, then.
 */
export function isFetchReplaced(): boolean {
  const { fetch, dispatcher } = current();
  return fetch !== own.fetch || dispatcher !== own.dispatcher || own.dispatcher?.constructor.name !== 'Agent';
}
