import { type CloudName, clouds } from '../core/clouds.ts';
import { isLoopback } from '../core/public-address.ts';
import type { CreateConnectOptions } from './options.ts';

/**
 * What a host in JavaScript left out, or gave in another form: told at the start, since at the first request it would be a
 * fault without a name.
 *
 * @throws {Error} which says which option it is, and what to give instead.
 */
export function checkOptions(options: CreateConnectOptions): void {
  const { authenticate, authorize, store, basePath = '', oauthApps = {} } = options;
  const given: Readonly<Record<string, unknown>> = options;
  if (typeof authenticate !== 'function') {
    throw new Error(
      'authenticate is missing, or no function, so that nobody could be told from anybody else. Give one that takes a request and gives { tenantId, userId }, or null.',
    );
  }
  if (authorize !== undefined && authorize !== null && typeof authorize !== 'function') {
    throw new Error(
      'authorize is no function, so that nobody would be allowed anything. Give one that takes identity and action and gives true or false, or leave it out.',
    );
  }
  if (typeof store?.listConnections !== 'function') {
    throw new Error(
      'store is missing, or none, so that no connection could be kept. Give sqliteStore("data/connect.db") or postgresStore(process.env.DATABASE_URL) of connect-atlassian/server/sql.',
    );
  }
  for (const [name, isTaken] of Object.entries(LISTS)) {
    if (given[name] === undefined || Array.isArray(given[name]) || isTaken(given[name])) continue;
    throw new Error(`${name} is no list. Give it in brackets, even where it has one entry.`);
  }
  if (options.providers?.some((provider) => !provider?.fields)) {
    throw new Error(
      'providers takes definitions, and one of these is none: an id, maybe. Import them from connect-atlassian/providers, or make them with defineProvider.',
    );
  }
  if (!MOUNTED.test(basePath)) {
    throw new Error(
      `basePath is "${basePath}", of which no address can be made. Give where the routes are mounted, like "/connect": with a slash before it.`,
    );
  }
  for (const cloud of Object.keys(oauthApps)) {
    if (Object.hasOwn(clouds, cloud)) continue;
    const known = (Object.keys(clouds) as CloudName[]).join(' and ');
    throw new Error(
      `oauthApps names a cloud that there is not, so that nobody could connect with its app: the clouds are ${known}.`,
    );
  }
}

const isNull = (given: unknown): boolean => given === null;
const isSet = (given: unknown): boolean => given instanceof Set;

/** What takes a list, and what else works there: a host in JavaScript that gives it still starts. */
const LISTS: Readonly<Record<string, (given: unknown) => boolean>> = {
  origins: (given) => isNull(given) || isSet(given),
  returnUrls: () => false,
  providers: () => false,
  locales: isNull,
  proxyMethods: isSet,
  outboundAddresses: isNull,
} satisfies Partial<Record<keyof CreateConnectOptions, (given: unknown) => boolean>>;

const MOUNTED = /^(?:\/[^\s/?#]+)*\/?$/;

/** What works, and should not stay so; the doctor calls it wrong. */
export function addressWarnings(publicUrl: URL): readonly string[] {
  if (publicUrl.protocol === 'https:' || isLoopback(publicUrl)) return [];
  return [
    'publicUrl (PUBLIC_URL) is http and not of this machine, so that tokens go over the network in the clear. Serve it over https, and set the https address.',
  ];
}
