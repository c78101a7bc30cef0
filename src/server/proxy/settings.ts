import type { CreateConnectOptions, ProxyLimits, ProxyMethod } from '../options.ts';
import { readSecretKeys, type SecretKeys } from './secret-keys.ts';
import type { Transport } from './transport.ts';
import { askBy } from './web-transport.ts';

/** What the proxy needs of the options. */
export type ProxySettings = {
  /** What its paths begin with. */
  readonly prefix: string;
  readonly keys: SecretKeys;
  readonly methods: ReadonlySet<string>;
  readonly limits: ProxyLimits;
  /** How the host wants the gateway asked, where it brings its own `fetch`. */
  readonly ask: Transport['ask'] | undefined;
  /** Pages may ask where the host says which identities may. */
  readonly isForPages: boolean;
};

const METHODS: readonly ProxyMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

const LONGEST_TIMER_MS = 2 ** 31 - 1;

const LIMITS: ProxyLimits = { idleMs: 60_000, uploadBytes: 2 * 1024 ** 3 };

/** @throws {Error} when a key or a method cannot work; it says which and what to give instead. */
export function readProxySettings(options: CreateConnectOptions): ProxySettings {
  const { basePath = '/connect', proxyMethods: methods = METHODS, proxyLimits = {} } = options;
  for (const method of methods) {
    if (!METHODS.includes(method)) {
      throw new Error(`proxyMethods takes some of ${METHODS.join(', ')}, and not "${method}".`);
    }
  }
  const limits = { ...LIMITS, ...proxyLimits };
  for (const [name, limit] of Object.entries(limits)) {
    // What is no number limits nothing, and a timer for longer than that fires at once.
    const isLimit = Number.isInteger(limit) && limit > 0 && (name !== 'idleMs' || limit <= LONGEST_TIMER_MS);
    if (!isLimit)
      throw new Error(
        `proxyLimits.${name} is ${limit}. Give a whole number above 0; 25 days is the longest idleMs.`,
      );
  }
  return {
    prefix: `${basePath.replace(/\/$/, '')}/proxy/`,
    keys: readSecretKeys(options.secretKey),
    methods: new Set(methods),
    limits,
    ask: options.fetch && askBy(options.fetch),
    isForPages: options.authorize !== undefined,
  };
}
