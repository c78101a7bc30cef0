import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildOpenApi } from '../../../src/server/openapi/build-openapi.ts';
import { components } from '../../../src/server/openapi/components.ts';
import { operations } from '../../../src/server/openapi/operations.ts';
import { routes } from '../../../src/server/routes/routes.ts';
import { type Backend, ORIGIN, openBackend, sampleOf, valuesOf } from '../open-backend.ts';
import { documented, misfits, openApi, requireDescribed } from './against-openapi.ts';

const SECRET_KEY = 'a-secret-key-of-the-hosts-server-0123456789';

const described = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);

describe('docs/openapi.json', () => {
  it('is what the sources say', () => {
    const isSame = JSON.stringify(openApi) === JSON.stringify(buildOpenApi(routes));
    expect(isSame, 'docs/openapi.json is behind the sources. Run: npm run openapi').toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(openApi))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('leads to what is there', () => {
    const references = [...JSON.stringify(openApi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, to = '']) => to,
    );
    expect(references).toContain('components/schemas/Problem');
    const missing = references.filter(
      (to) =>
        to.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], openApi) ===
        undefined,
    );
    expect(missing).toEqual([]);
  });

  it('has every route of the handler, and the proxy, and nothing else', () => {
    const proxied = ['jira', 'confluence'].flatMap((product) =>
      ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].map(
        (method) => `${method} /proxy/{id}/${product}/{path}`,
      ),
    );
    expect([...documented].sort()).toEqual([...described, ...proxied].sort());
    expect(Object.keys(operations)).toHaveLength(routes.length);
  });

  it.each(Object.entries(components))('gives examples of %s that are some', (name, { examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(misfits(example, 'components', 'schemas', name)).toEqual([]);
  });

  it('holds no secret, not even one that works nowhere', () => {
    expect(JSON.stringify(openApi)).not.toMatch(/ATSTT|ATATT|ATOA|eyJ|k1:/);
  });
});

describe('what the handler answers', () => {
  let backend: Backend;
  let id: string;
  beforeAll(async () => {
    backend = await openBackend({ secretKey: SECRET_KEY });
  });
  beforeEach(async () => {
    id = (await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')))).json.connection.id;
  });
  afterAll(() => backend.close());

  // `call` itself compares every answer with the document, here and in every other test of the handler.
  it('is described, whatever is asked of a route', async () => {
    const statuses = new Set<number>();
    for (const { method, path } of routes) {
      const address = path.replace(':id', id);
      for (const headers of [
        {},
        { 'x-test-user': '/' },
        { origin: 'https://evil.example' },
        { 'connect-wire-version': '0' },
      ]) {
        for (const body of method === 'POST' ? [undefined, {}, 'x'.repeat(70_000)] : [undefined]) {
          const { status } = await backend.call(method, address, body, headers);
          statuses.add(status);
        }
      }
      expect((await backend.call('PUT', address)).status).toBe(405);
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 400, 401, 403, 404, 409, 413, 415]));
  });

  it.each([
    ['the product itself', 'GET', '', 200, { authorization: `Bearer ${SECRET_KEY}` }],
    ['nobody', 'GET', '', 401, { 'x-test-user': '/' }],
    ['a page with the key', 'POST', '', 403, { authorization: `Bearer ${SECRET_KEY}`, origin: ORIGIN }],
    [
      'another tenant',
      'GET',
      '',
      404,
      { authorization: `Bearer ${SECRET_KEY}`, 'x-connect-tenant': 'other' },
    ],
    ['a path that leads elsewhere', 'DELETE', '//x', 400, { authorization: `Bearer ${SECRET_KEY}` }],
  ])('is described at the proxy, for %s', async (_who, method, more, status, headers) => {
    const path = `/proxy/${id}/jira/rest/api/3/myself${more}`;
    const response = await backend.connect.handle(
      new Request(`${ORIGIN}/connect${path}`, { method, headers: headers as Record<string, string> }),
    );
    expect(response.status).toBe(status);
    requireDescribed({ method, path, response, text: await response.text() });
  });

  it.each([
    ['a status', { status: 418 }, '{}', /418/],
    ['a field', {}, '{"connections":[],"secret":"x"}', /additional properties/],
    ['a value', {}, '{"connections":[{}]}', /required property/],
    ['a type', { headers: { 'content-type': 'text/plain' } }, '', /text\/plain/],
    [
      'nothing of the version',
      { headers: { 'content-type': 'application/json' } },
      '{"connections":[]}',
      /connect-wire-version/,
    ],
  ])('is refused here where it has %s that is not described', (_what, init, text, message) => {
    const known = { 'content-type': 'application/json', 'connect-wire-version': '1' };
    const response = new Response(text, { headers: known, ...init });
    expect(() => requireDescribed({ method: 'GET', path: '/connections', response, text })).toThrow(message);
  });
});
