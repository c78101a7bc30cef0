import type { CreateConnectOptions } from '../options.ts';
import { readSecretKeys, type SecretKeys } from './secret-keys.ts';

/** What the proxy takes and how long it waits. */
export type ProxyLimits = {
  /** A call is ended when no byte has moved for so long. */
  readonly idleMs: number;
  /** The most that one call may send. */
  readonly uploadBytes: number;
};

/** What the proxy needs of the options. */
export type ProxySettings = {
  /** What its paths begin with. */
  readonly prefix: string;
  readonly keys: SecretKeys;
  readonly methods: ReadonlySet<string>;
  readonly limits: ProxyLimits;
  /** Pages may ask where the host says which identities may. */
  readonly isForPages: boolean;
};

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A method that the proxy may take. */
export type ProxyMethod = (typeof METHODS)[number];

const LIMITS: ProxyLimits = { idleMs: 60_000, uploadBytes: 2 * 1024 ** 3 };

/** @throws {Error} when a key or a method cannot work; it says which and what to give instead. */
export function readProxySettings(options: CreateConnectOptions): ProxySettings {
  const { basePath = '/connect', proxyMethods: methods = METHODS, proxyLimits = {} } = options;
  for (const method of methods) {
    if (!METHODS.includes(method)) {
      throw new Error(`proxyMethods takes some of ${METHODS.join(', ')}, and not "${method}".`);
    }
  }
  return {
    prefix: `${basePath.replace(/\/$/, '')}/proxy/`,
    keys: readSecretKeys(options.secretKey),
    methods: new Set(methods),
    limits: { ...LIMITS, ...proxyLimits },
    isForPages: options.authorize !== undefined,
  };
}
