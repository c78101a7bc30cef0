import fc from 'fast-check';
import type { Field, Provider } from '../../src/core/provider.ts';
import { providers } from '../../src/providers/index.ts';
import {
  anything,
  around,
  canary,
  emailText,
  encoded,
  noise,
  pathText,
  queryText,
  siteText,
} from './grammar.ts';
import { good } from './texts.ts';

/** A request that means harm. */
export type HostileInput = {
  readonly method: string;
  /** As it stands on the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** What was typed into fields that hold secrets: nothing may repeat it. */
  readonly secrets: readonly string[];
};

/** What grammars need to know of the server that they are for. */
export type Setting = {
  readonly origin: string;
  readonly secretKey: string;
  /** A connection that the proxy may use. */
  readonly connectionId: string;
};

type Part<T> = { readonly value: T; readonly secrets: readonly string[] };
const open = <T>(value: T): Part<T> => ({ value, secrets: [] });

const secretText: fc.Arbitrary<Part<string>> = canary.chain(({ text, mark }) =>
  around(fc.constant(text)).map((value) => ({ value, secrets: [mark] })),
);

/** A token in a field for something else, as it comes from the clipboard. */
const strayToken: fc.Arbitrary<Part<string>> = fc
  .tuple(canary, fc.constantFrom('', 'https://acme.atlassian.net/?token=', 'Bearer '))
  .map(([{ text, mark }, before]) => ({ value: before + text, secrets: [mark] }));

const textOf = ({ kind }: Field): fc.Arbitrary<string> => {
  switch (kind) {
    case 'site':
    case 'address':
      return siteText;
    case 'email':
      return emailText;
    default:
      return noise;
  }
};

const partOf = (field: Field): fc.Arbitrary<Part<unknown>> =>
  field.kind === 'secret'
    ? fc.oneof({ arbitrary: secretText, weight: 9 }, { arbitrary: anything.map(open), weight: 1 })
    : fc.oneof(
        { arbitrary: fc.constant(open(plainOf(field))), weight: 14 },
        { arbitrary: textOf(field).map(open), weight: 6 },
        { arbitrary: strayToken, weight: 2 },
        { arbitrary: anything.map(open), weight: 1 },
      );

/** What a person would put there, so that others are looked at as well. */
function plainOf({ kind }: Field): string {
  switch (kind) {
    case 'site':
    case 'address':
      return good.cloudId;
    case 'email':
      return good.email;
    case 'client-id':
      return 'a-client-of-nobody';
    default:
      return '';
  }
}

const valuesOf = (provider: Provider): fc.Arbitrary<Part<Record<string, unknown>>> =>
  fc
    .tuple(
      fc.record(Object.fromEntries(provider.fields.map((field) => [field.name, partOf(field)]))),
      strange,
    )
    .map(([parts, more]) => ({
      value: {
        ...Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value])),
        ...more,
      },
      secrets: Object.values(parts).flatMap(({ secrets }) => secrets),
    }));

/** Keys that nobody asked for, now and then. */
const strange: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 25 },
  {
    arbitrary: fc.dictionary(
      fc.constantFrom('tenantId', 'userId', 'status', 'constructor', 'toString', 'id', ''),
      anything,
      { maxKeys: 2 },
    ),
    weight: 1,
  },
);

const submission: fc.Arbitrary<Part<unknown>> = fc.constantFrom(...providers).chain((provider) =>
  fc.tuple(valuesOf(provider), strange, fc.boolean()).map(([{ value, secrets }, more, returns]) => ({
    value: { provider: provider.id, values: value, ...(returns ? { replace: ['x'] } : {}), ...more },
    secrets,
  })),
);
const begun: fc.Arbitrary<Part<unknown>> = fc
  .tuple(
    fc.constantFrom(...providers).chain(({ id }) => fc.constant(id)),
    siteText,
    siteText,
    strange,
  )
  .map(([provider, subdomain, returnUrl, more]) =>
    open({ provider, values: { subdomain }, returnUrl, ...more }),
  );
const looked: fc.Arbitrary<Part<unknown>> = fc
  .tuple(
    fc.constantFrom(...providers.map(({ id }) => id), '__proto__', ''),
    fc.oneof(siteText.map(open), strayToken),
    strange,
  )
  .map(([provider, { value, secrets }, more]) => ({ value: { provider, address: value, ...more }, secrets }));
const answered: fc.Arbitrary<Part<unknown>> = fc.oneof(
  siteText.map((address) => open({ address })),
  siteText.map((cloudId) => open({ cloudId })),
  strayToken.map(({ value, secrets }) => ({ value: { address: value }, secrets })),
  anything.map(open),
);

/** As a body; broken off, doubled or of no sense at times. */
const written = (part: fc.Arbitrary<Part<unknown>>): fc.Arbitrary<Part<string>> =>
  fc.tuple(part, fc.nat(49), noise).map(([{ value, secrets }, way, text]) => {
    const json = JSON.stringify(value) ?? '';
    if (way === 0) return { value: json.slice(0, -3), secrets };
    if (way === 1) return { value: json + json, secrets };
    if (way === 2) return { value: `{"__proto__":{"polluted":1},${json.slice(1)}`, secrets };
    if (way === 3) return { value: `${'['.repeat(2_000)}${json}`, secrets };
    if (way === 4) return { value: text, secrets };
    return { value: json, secrets };
  });

const id = ({ connectionId }: Setting) =>
  fc.oneof(
    fc.constant(connectionId),
    fc.uuid(),
    noise.map((text) => encoded(text)),
    pathText,
  );

const ofHeaders = ({ origin, secretKey }: Setting): fc.Arbitrary<Record<string, string>> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ['origin', 'null'],
          ['origin', 'https://app.example.com.evil.com'],
          ['sec-fetch-site', 'cross-site'],
          ['x-forwarded-host', 'evil.com'],
          ['x-forwarded-proto', 'http'],
          ['forwarded', 'host=evil.com'],
          ['host', 'evil.com'],
          ['x-http-method-override', 'DELETE'],
          ['connect-wire-version', '0'],
          ['accept', 'application/x-ndjson'],
          ['content-type', 'text/plain'],
          ['authorization', 'Bearer connect_session.x'],
          ['authorization', `Bearer ${secretKey.slice(0, -1)}`],
          ['x-connect-tenant', 'northwind'],
          ['cookie', '__Host-connect_x=y; __Host-connect_x=z'],
          ['expect', '100-continue'],
          ['connection', 'authorization, accept'],
        ),
        fc.tuple(fc.constantFrom('x-request-id', 'user-agent', 'referer', 'cookie'), noise.map(toHeader)),
      ),
      { maxLength: 2 },
    )
    .map((pairs) => ({ origin, 'content-type': 'application/json', ...Object.fromEntries(pairs) }));

/** What a header can hold of it. */
const toHeader = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').trim();

const NOBODY_WAITS = ['after', 'ticket', 'code', 'state', 'iss', 'error', 'limit', 'before', '__proto__'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'];

/** Each route, with what is said to it. */
const routes = (setting: Setting): fc.Arbitrary<Omit<HostileInput, 'headers'>> => {
  const post = (path: fc.Arbitrary<string>, part: fc.Arbitrary<Part<unknown>>) =>
    fc
      .tuple(path, written(part))
      .map(([target, { value, secrets }]) => ({ method: 'POST', target, body: value, secrets }));
  const ask = (method: string, path: fc.Arbitrary<string>, names = NOBODY_WAITS) =>
    fc
      .tuple(path, queryText(names))
      .map(([target, query]) => ({ method, target: target + query, body: undefined, secrets: [] }));
  const at = (path: string) => fc.constant(`/connect${path}`);
  const below = (before: string, after = '') => id(setting).map((one) => `/connect${before}${one}${after}`);
  const code = canary.chain(({ text, mark }) =>
    fc
      .tuple(fc.constantFrom('/oauth/callback', '/oauth/start'), queryText(NOBODY_WAITS))
      .map(([path, query]) => ({
        method: 'GET',
        target: `/connect${path}${query === '' ? '?' : `${query}&`}code=${text}&state=${mark}&ticket=${mark}`,
        body: undefined,
        secrets: [mark],
      })),
  );
  return fc.oneof(
    { arbitrary: post(at('/connections'), submission), weight: 10 },
    { arbitrary: post(at('/sites/resolve'), looked), weight: 5 },
    { arbitrary: post(at('/attempts'), fc.oneof(begun, submission)), weight: 4 },
    { arbitrary: post(below('/attempts/', '/site'), answered), weight: 2 },
    { arbitrary: post(below('/connections/', '/test'), anything.map(open)), weight: 1 },
    { arbitrary: post(at('/oauth/start'), anything.map(open)), weight: 1 },
    { arbitrary: code, weight: 2 },
    { arbitrary: ask('GET', below('/connections/')), weight: 1 },
    { arbitrary: ask('GET', below('/connections/', '/activity')), weight: 1 },
    { arbitrary: ask('GET', below('/attempts/')), weight: 1 },
    { arbitrary: ask('DELETE', fc.oneof(below('/connections/'), below('/attempts/'))), weight: 1 },
    {
      arbitrary: fc.constantFrom(...METHODS).chain((method) =>
        ask(
          method,
          pathText.map((path) => `/connect${path}`),
        ),
      ),
      weight: 2,
    },
  );
};

const plainPath = fc.constantFrom('/rest/api/3/myself', '/rest/api/3/serverInfo', '/wiki/api/v2/spaces');

/** A call of the proxy, by who holds the key or by somebody else. */
const proxied = (setting: Setting): fc.Arbitrary<HostileInput> =>
  fc
    .record({
      method: fc.constantFrom(...METHODS.slice(0, 6)),
      one: fc.oneof(
        { arbitrary: fc.constant(setting.connectionId), weight: 9 },
        { arbitrary: id(setting), weight: 1 },
      ),
      product: fc.oneof(
        { arbitrary: fc.constantFrom('/jira', '/confluence'), weight: 9 },
        { arbitrary: pathText, weight: 1 },
      ),
      path: fc.oneof(
        pathText,
        plainPath,
        fc.tuple(plainPath, pathText).map((two) => two.join('')),
      ),
      query: queryText(['jql', 'x', 'path']),
      headers: ofHeaders(setting),
      holdsKey: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
      text: noise,
    })
    .map(({ method, one, product, path, query, headers, holdsKey, text }) => {
      const { origin: _page, ...others } = headers;
      return {
        method,
        target: `/connect/proxy/${one}${product}${path}${query}`,
        headers: holdsKey ? { ...others, authorization: `Bearer ${setting.secretKey}` } : headers,
        body: method === 'GET' || method === 'HEAD' ? undefined : text,
        secrets: [],
      };
    });

/** Any request that means harm, at any route. */
export const hostileInput = (setting: Setting): fc.Arbitrary<HostileInput> =>
  fc
    .oneof(
      {
        arbitrary: fc
          .tuple(routes(setting), ofHeaders(setting))
          .map(([input, headers]) => ({ ...input, headers })),
        weight: 3,
      },
      { arbitrary: proxied(setting), weight: 1 },
    )
    // Anything else never gets past Node's own parser, or is no URL to it.
    .filter(({ target }) => /^[\x21-\x7e]+$/.test(target) && URL.canParse(`${setting.origin}${target}`));
