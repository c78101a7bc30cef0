/** Where Node's fetch, and the package that it is, keep what they send through. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
/** How Node's own code is called, in the text of its fetch and in a stack. */
const NODES_OWN = /\binternal\/deps\/undici\b/;

type Dispatcher = { readonly constructor: new (options: object) => unknown };
type WithDispatcher = typeof globalThis & { readonly [DISPATCHER]?: Dispatcher };

const current = () => ({ fetch: globalThis.fetch, dispatcher: (globalThis as WithDispatcher)[DISPATCHER] });

// Node sets the dispatcher when the first of its fetch's classes is used.
new Headers();
const first = current();
// A host may have been here first.
const isFirstNodes =
  NODES_OWN.test(String(first.fetch)) &&
  first.dispatcher?.constructor.name === 'Agent' &&
  isNodes(first.dispatcher);

/** The package has an Agent of the same name, which may be set up in any way; where it is made tells them apart. */
function isNodes(dispatcher: Dispatcher): boolean {
  try {
    new dispatcher.constructor({ factory: 'none' });
    return false;
  } catch (error) {
    return error instanceof Error && NODES_OWN.test(error.stack ?? '');
  }
}

/**
 * True when the host has put another `fetch` in place of Node's, or had it send through something else, an egress proxy
 * for example: what goes out has to go that way, then.
 */
export function isFetchReplaced(): boolean {
  const { fetch, dispatcher } = current();
  return !isFirstNodes || fetch !== first.fetch || dispatcher !== first.dispatcher;
}
