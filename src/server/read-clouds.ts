import { type CloudHosts, type CloudName, clouds } from '../core/clouds.ts';
import { isLoopback } from '../core/public-address.ts';
import type { CloudTable } from './options.ts';

const PARTS = ['auth', 'api', 'site'] as const;

/**
 * Reads `CONNECT_CLOUDS`: JSON that replaces where the server calls, https except on loopback.
 *
 * @example
 * readClouds('{"commercial":{"auth":"http://127.0.0.1:4311/auth.atlassian.com","api":"…","site":"…/{subdomain}.atlassian.net"}}')
 * @throws {Error} when it is not such a table; it says which part is wrong.
 */
export function readClouds(text: string | undefined): CloudTable | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const table = parse(text);
  // Neither a name nor an address is repeated: whatever was pasted there may be secret.
  if (!Object.keys(table).every((name) => Object.hasOwn(clouds, name))) {
    const known = Object.keys(clouds).join(' and ');
    throw new Error(`CONNECT_CLOUDS names a cloud that there is not: the clouds are ${known}. ${HOW}`);
  }
  return Object.fromEntries(
    Object.entries(table).map(([name, hosts]) => [name, readHosts(name as CloudName, hosts)]),
  );
}

/** Where the server calls for a cloud: its public hosts, unless the table says otherwise. */
export const hostsOf = (table: CloudTable | undefined, cloud: CloudName): CloudHosts =>
  table?.[cloud] ?? clouds[cloud].hosts;

// Parsers of URLs leave out what cannot be seen, and whoever reads the text would be shown another address.
const PLAIN = /^[\x21-\x7e]+$/;

const HOW = 'Give {"commercial":{"auth":"https://…","api":"https://…","site":"https://{subdomain}…"}}.';

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Falls through to the one message that says how it is written.
  }
  throw new Error(`CONNECT_CLOUDS is not a JSON object, so the server does not know whom to call. ${HOW}`);
}

function readHosts(name: CloudName, value: unknown): CloudHosts {
  const hosts = value as Partial<Record<(typeof PARTS)[number], unknown>> | null;
  const [auth, api, site] = PARTS.map((part) => readHost(`${name}.${part}`, hosts?.[part], part === 'site'));
  return { auth: auth ?? '', api: api ?? '', site: site ?? '' };
}

function readHost(where: string, value: unknown, needsPlace: boolean): string {
  const text = typeof value === 'string' ? value.replace(/\/{1,9}$/, '') : '';
  const url = URL.canParse(text.replace('{subdomain}', 'acme'))
    ? new URL(text.replace('{subdomain}', 'acme'))
    : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!safe || !PLAIN.test(text) || url.username + url.password + url.search + url.hash !== '') {
    throw new Error(
      `CONNECT_CLOUDS: ${where} must be an https URL (http on loopback only), without a password or blanks. ${HOW}`,
    );
  }
  if (needsPlace !== text.includes('{subdomain}')) {
    throw new Error(`CONNECT_CLOUDS: ${where} ${needsPlace ? 'needs' : 'must not hold'} {subdomain}. ${HOW}`);
  }
  return text;
}
