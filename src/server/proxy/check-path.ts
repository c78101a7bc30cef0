import type { CloudHosts } from '../../core/clouds.ts';
import type { Product } from '../../core/connection.ts';
import { isCloudId } from '../../core/fields/site-address.ts';
import { gatewayUrl } from '../atlassian/gateway.ts';
import { refuse } from './refuse.ts';

/** A path of a product's own REST API, checked: it leads nowhere else, whoever decodes it. */
export type ProductPath = {
  readonly product: Product;
  /** Begins with a slash, as it was written. */
  readonly path: string;
  /** With its question mark; empty when there is none. */
  readonly query: string;
};

const PRODUCT = /^\/(jira|confluence)(\/.*)$/;
/** Letters, digits and marks: no blank, no control character, nothing beyond ASCII, and no fragment. */
const PLAIN = /^[\x21\x22\x24-\x7e]*$/;
/** A slash, a backslash or a dot, also in the overlong forms that UTF-8 forbids and some decoders take. */
const ENCODED = /%(?:2f|5c|2e|c[01]|e0%[89]|f0%8)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for.
const UNWANTED = /[\\\x00-\x1f\x7f]|\/\//;
/** Decoding twice is what some servers do; more than this is an attack. */
const MOST_ROUNDS = 4;

/**
 * Reads `/jira/rest/api/3/myself?expand=groups`, on the raw text: a URL parser would turn a look-alike into what it
 * is not.
 *
 * @throws {ConnectError} `invalid_request`, reason `path`.
 */
export function checkPath(text: string): ProductPath {
  if (!PLAIN.test(text)) throw refuse('invalid_request:path');
  const queryAt = text.indexOf('?');
  const written = queryAt < 0 ? text : text.slice(0, queryAt);
  const [, product, path = ''] = PRODUCT.exec(written) ?? [];
  if (!product || !isStraight(path)) throw refuse('invalid_request:path');
  return { product: product as Product, path, query: queryAt < 0 ? '' : text.slice(queryAt) };
}

/** True when no decoding of it, once or again and again, climbs out of where it begins. */
function isStraight(path: string): boolean {
  if (!isDecodable(path)) return false;
  let text = path;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (UNWANTED.test(text) || ENCODED.test(text) || text.split('/').some(isDots)) return false;
    // Letter by letter: from the second time on, a percent sign may stand for itself.
    const decoded = text.replace(/%[0-9a-f]{2}/gi, (code) =>
      String.fromCharCode(Number(`0x${code.slice(1)}`)),
    );
    if (decoded === text) return true;
    text = decoded;
  }
  return false;
}

/** Parameters after a semicolon, and blanks around it, are cut off by some before they look. */
const isDots = (segment: string): boolean => /^\s*\.{1,2}\s*(?:;|$)/.test(segment);

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a checked path of a site is: the very path that was checked, and nothing that a URL parser makes of it.
 *
 * @throws {ConnectError} `invalid_request`, reason `path`.
 */
export function buildGatewayUrl(
  hosts: CloudHosts,
  cloudId: string,
  { product, path, query }: ProductPath,
): URL {
  const { origin, pathname } = apiOf(hosts);
  const below = `${pathname === '/' ? '' : pathname}/ex/${product}/${cloudId}`;
  const url = parse(gatewayUrl(hosts, product, cloudId) + path + query);
  const isBelow = url?.origin === origin && path.startsWith('/') && url.pathname === below + path;
  if (!isBelow || !isCloudId(cloudId)) throw refuse('invalid_request:path');
  return url;
}

const apis = new WeakMap<CloudHosts, URL>();

/** Read once: every call of the proxy asks for it. */
function apiOf(hosts: CloudHosts): URL {
  const known = apis.get(hosts);
  if (known) return known;
  const api = new URL(hosts.api);
  apis.set(hosts, api);
  return api;
}

/** Asking first whether it can be parsed would parse it twice, at every call. */
function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
