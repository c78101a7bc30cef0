import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hostileBodies, noTexts, replaced, textsIn, type Valid } from '../hostile/bodies.ts';
import { good, secrets } from '../hostile/fields.ts';
import { harmIn, holdsSecret, openWatchedBackend, type WatchedBackend } from '../hostile/watched-backend.ts';
import { ORIGIN, PROVIDER } from './open-backend.ts';

let backend: WatchedBackend;
beforeAll(async () => {
  backend = await openWatchedBackend();
});
// What one test should not have connected is no matter of the next.
afterEach(async () => {
  for (const { id } of (await backend.call('GET', '/connections')).json.connections) {
    await backend.call('DELETE', `/connections/${id}`);
  }
});
afterAll(() => backend.close());

/** Every route that takes a body, with one that it takes. */
const routes: readonly (readonly [path: string, valid: Valid])[] = [
  ['/connections', { provider: PROVIDER, values: { ...good, expiresOn: '' } }],
  ['/sites/resolve', { provider: PROVIDER, address: good.cloudId }],
  ['/attempts/no-such-attempt/site', { address: good.cloudId }],
];

async function post(path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}) {
  backend.forget();
  const started = performance.now();
  const request = new Request(`${ORIGIN}/connect${path}`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers },
    body,
    ...({ duplex: 'half' } as RequestInit),
  });
  const response = await backend.connect.handle(request);
  const text = await response.text();
  // Less than the nine seconds that whoever does not answer is waited for.
  expect(performance.now() - started).toBeLessThan(6_000);
  expect(holdsSecret(text, secrets)).toBe(false);
  expect(backend.errors).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
  expect(Object.keys(Object.prototype)).toEqual([]);
  const { code, field, connection, host } = JSON.parse(text);
  return { status: response.status, code, field, host: connection?.host ?? host };
}

/** Refused as a whole: no field is read, nobody is asked, nothing is kept. */
async function expectRefusal(status: number, path: string, body: BodyInit, headers?: Record<string, string>) {
  expect(await post(path, body, headers)).toEqual({
    status,
    code: 'invalid_request',
    field: undefined,
    host: undefined,
  });
  expect(backend.sent).toEqual([]);
  expect(await backend.connections()).toEqual([]);
}

describe.each(routes)('POST %s refuses', (path, valid) => {
  it.each(hostileBodies.map((entry) => [entry.row, entry.what, entry] as const))(
    'row %i: %s',
    async (_row, _what, { status, write, headers }) => {
      await expectRefusal(status, path, write(valid), headers);
    },
  );

  it.each(textsIn(valid).map((at) => [at.join('.'), at] as const))(
    'row 12: whatever is no text at %s',
    async (_name, at) => {
      for (const value of noTexts) {
        await expectRefusal(400, path, JSON.stringify(replaced(valid, at, value)));
      }
    },
  );

  it('row 12: a list, a text or nothing where the body has objects', async () => {
    for (const value of ['acme', [], null, [Object.values(valid)]]) {
      if ('values' in valid) await expectRefusal(400, path, JSON.stringify({ ...valid, values: value }));
    }
    for (const value of ['acme', true, null, {}, [null], [Object.values(valid)]]) {
      await expectRefusal(400, path, JSON.stringify({ ...valid, replace: value }));
    }
  });

  it('row 91: a body that breaks off, which is no fault of ours to be told of', async () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"provider"')),
      pull: (stream) => stream.error(new Error('aborted')),
    });
    await expectRefusal(400, path, body);
  });

  it('row 13: 100 kB of one letter in any text', async () => {
    for (const at of textsIn(valid)) {
      for (const letter of ['a', '-', '\u0000', '\\']) {
        await expectRefusal(413, path, JSON.stringify(replaced(valid, at, letter.repeat(100_000))));
      }
    }
  });
});

describe('row 8: a polluting name among the values', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s is unknown',
    async (name) => {
      const body = JSON.stringify({ provider: PROVIDER, values: good }).replace(
        '"cloudId"',
        `"${name}":"x","cloudId"`,
      );
      await expectRefusal(400, '/connections', body);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', ''])('no provider is called "%s"', async (provider) => {
    for (const rest of [{ values: good }, { address: good.cloudId }]) {
      const path = 'values' in rest ? '/connections' : '/sites/resolve';
      const answer = await post(path, JSON.stringify({ provider, ...rest }));
      expect([answer.code, backend.sent]).toEqual(['not_configured', []]);
    }
  });
});

describe('row 9: of a key that comes twice, the last one counts', () => {
  const twice = (key: string, first: string, last: string) =>
    `"${key}":${JSON.stringify(first)},"${key}":${JSON.stringify(last)}`;
  const values = (cloudId: string) => `{${cloudId},"email":"${good.email}","apiToken":"${good.apiToken}"}`;
  const bodies = [
    [
      'an address',
      '/sites/resolve',
      (first: string, last: string) => `{"provider":"${PROVIDER}",${twice('address', first, last)}}`,
    ],
    [
      'a value',
      '/connections',
      (first: string, last: string) =>
        `{"provider":"${PROVIDER}","values":${values(twice('cloudId', first, last))}}`,
    ],
    [
      'all values',
      '/connections',
      (first: string, last: string) =>
        `{"provider":"${PROVIDER}","values":${values(`"cloudId":"${first}"`)},"values":${values(`"cloudId":"${last}"`)}}`,
    ],
    [
      'a key that is written in two ways',
      '/sites/resolve',
      (first: string, last: string) =>
        `{"provider":"${PROVIDER}","address":"${first}","\\u0061ddress":"${last}"}`,
    ],
  ] as const;

  it.each(bodies)('%s', async (_what, path, write) => {
    const refusal = await post(path, write(good.cloudId, 'evil.com/#'));
    expect([refusal.code, refusal.field, backend.sent]).toEqual(['custom_domain', 'cloudId', []]);
    const answer = await post(path, write('evil.com/#', good.cloudId));
    expect(answer.host).toBe(good.cloudId);
    expect(harmIn(backend.sent, secrets)).toEqual([]);
  });
});
