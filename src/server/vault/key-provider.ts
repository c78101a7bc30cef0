import { ConnectError } from '../../core/errors.ts';
import { checkKey, KEY_ID } from './check-key.ts';
import type { KeyRing, SealingKey } from './key-ring.ts';

/**
 * Gives the keys that seal credentials, in the place of `CONNECT_KEYS`: 32 random bytes each, which a KMS keeps wrapped. A key
 * is asked for once by all who need it at the same time, and kept in memory for five minutes. While it fails, connections
 * cannot be used (`not_configured`, reason `keys`), and none is ended by it.
 *
 * @example
 * // AWS KMS; wrapped keys are made with GenerateDataKeyWithoutPlaintext (NumberOfBytes: 32), and are no secret.
 * const wrapped = new Map([['2026-11', process.env.KEY_2026_11], ['2026-05', process.env.KEY_2026_05]]);
 * const unwrap = async (kid) => {
 *   const CiphertextBlob = Buffer.from(wrapped.get(kid), 'base64');
 *   return (await kms.send(new DecryptCommand({ KeyId, CiphertextBlob }))).Plaintext;
 * };
 * const keys: KeyProvider = {
 *   writer: async () => ({ kid: '2026-11', key: await unwrap('2026-11') }),
 *   find: async (kid) => (wrapped.has(kid) ? await unwrap(kid) : undefined),
 * };
 * createConnect({ keys, … });
 */
export interface KeyProvider {
  /** The key that seals from now on. */
  writer(): SealingKey | Promise<SealingKey>;
  /**
   * The key of an id; undefined where there is none. The id may be any that a stranger sent: look it up in a list of yours
   * before you ask the KMS.
   */
  find(kid: string): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

const KEPT_MS = 5 * 60_000;
/** Whoever asks what has just failed is told so at once. */
const FAILED_MS = 1_000;
const PATIENCE_MS = 10_000;
/** Strangers may name ids without end. */
const MOST_KEPT = 100;

type Answer = Promise<SealingKey | undefined>;
/** What was answered, and until when that holds; `Infinity` while it is awaited. */
type Asked = Map<string, { readonly answer: Answer; until: number }>;

/**
 * A ring whose keys come from a provider; `now` is a clock that nobody sets.
 *
 * @throws {Error} when it is no provider.
 */
export function providedRing(
  provider: KeyProvider,
  onError: (error: unknown) => void,
  now: () => number = () => performance.now(),
): KeyRing {
  requireProvider(provider);
  const [writers, others]: [Asked, Asked] = [new Map(), new Map()];
  const ends = new Map<string, number>();
  let keys: KeyRing['keys'] = new Map();

  const atHand = () => {
    const old = [...ends].filter(([, end]) => end <= now());
    for (const [kid] of old) ends.delete(kid);
    if (old.length > 0) keys = new Map([...keys].filter(([kid]) => ends.has(kid)));
    return keys;
  };
  const ask = async (call: () => Answer): Answer => {
    try {
      const given = await inTime(call());
      if (given === undefined) return undefined;
      // Whoever gave it may wipe it.
      const own = { kid: given.kid, key: Uint8Array.from(checked(given)) };
      ends.set(own.kid, now() + KEPT_MS);
      keys = new Map([...keys, [own.kid, own.key]]);
      return own;
    } catch (cause) {
      onError(cause);
      throw new ConnectError('not_configured', { detail: { reason: 'keys' } });
    }
  };
  const once = (asked: Asked, name: string, call: () => Answer): Answer => {
    const known = asked.get(name);
    if (known && known.until > now()) return known.answer;
    asked.delete(name);
    const [oldest] = asked.keys();
    if (oldest !== undefined && asked.size >= MOST_KEPT) asked.delete(oldest);
    const one = { answer: ask(call), until: Number.POSITIVE_INFINITY };
    asked.set(name, one);
    const holdFor = (ms: number) => () => {
      one.until = now() + ms;
    };
    one.answer.then(holdFor(KEPT_MS), holdFor(FAILED_MS));
    return one.answer;
  };
  return {
    get keys() {
      return atHand();
    },
    async writer() {
      const askWriter = async () => {
        const given: SealingKey | undefined = await provider.writer();
        // What nobody hears of, nobody mends.
        if (!given) throw new Error('KeyProvider: writer() gave none, so nothing is sealed.');
        return given;
      };
      const writer = await once(writers, '', askWriter);
      if (!writer) throw new ConnectError('not_configured', { detail: { reason: 'keys' } });
      return writer;
    },
    async find(kid) {
      if (!KEY_ID.test(kid)) return undefined;
      const find = async () => {
        const key = await provider.find(kid);
        return key && { kid, key };
      };
      return atHand().get(kid) ?? (await once(others, kid, find))?.key;
    },
  };
}

function requireProvider(provider: Partial<KeyProvider> | null): void {
  if (typeof provider?.writer === 'function' && typeof provider.find === 'function') return;
  throw new Error(
    'keys is neither the text of CONNECT_KEYS nor a KeyProvider with writer() and find(), so nothing can be sealed.',
  );
}

function checked({ kid, key }: SealingKey): Uint8Array {
  const isId = typeof kid === 'string' && KEY_ID.test(kid);
  const fault = isId ? checkKey(key) : 'has no id of letters, digits, ".", "_" and "-"';
  if (fault)
    throw new Error(`KeyProvider: the key "${kid}" ${fault}, so nothing is sealed or opened with it.`);
  return key;
}

/** A question that nobody answers would hold up every request. */
async function inTime(answer: Answer): Answer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const say = () => reject(new Error(`KeyProvider: no answer came within ${PATIENCE_MS / 1000} seconds.`));
    timer = setTimeout(say, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
