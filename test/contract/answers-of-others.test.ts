import { expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { failureWords } from '../../src/core/words/failure-words.ts';

/** What something else answers at the address of the handler. */
const ask = (status: number, body = '<!doctype html><title>Beacon</title>') =>
  createHttpAdapter({
    fetch: async () => new Response(body, { status, headers: { 'content-type': 'text/html' } }),
  }).listProviders();

/** The same by a fetch that says more of it. */
const askAs = (status: number, more: object) =>
  createHttpAdapter({
    fetch: async () => {
      const response = new Response('<!doctype html>', { status });
      for (const [name, value] of Object.entries(more)) Object.defineProperty(response, name, { value });
      return response;
    },
  }).listProviders();

it.each([
  ['no page', 404],
  ["an app's own page for every path", 200],
])(
  '%s where the handler should be: the operator is told, and nobody looks for their connection',
  async (_what, status) => {
    const error = await ask(status).catch((error: unknown) => error);
    expect(error).toMatchObject({
      code: 'network',
      detail: { reason: 'no-handler', upstreamStatus: status },
    });
    expect(failureWords('network', { reason: 'no-handler' }).join(' ')).toContain('baseUrl');
  },
);

it.each([
  ['a gateway before it', 502, 'network'],
  ["the product's own guard", 401, 'unauthenticated'],
  ["the product's own guard", 403, 'forbidden'],
])('%s that answers %i keeps its own meaning', async (_what, status, code) => {
  await expect(ask(status)).rejects.toMatchObject({ code, detail: { upstreamStatus: status } });
  await expect(ask(status)).rejects.not.toMatchObject({ detail: { reason: 'no-handler' } });
});

it.each([
  ['a browser, which tells no more', { status: 200, ok: false, type: 'opaqueredirect' }],
  ['a fetch that is told of redirects, as that of Node', { status: 302 }],
  ['a fetch that followed one to a page', { status: 200, redirected: true }],
  ['a fetch that followed one to nothing', { status: 404, redirected: true }],
])('%s: something leads elsewhere, and no handler is missing', async (_what, { status, ...more }) => {
  await expect(askAs(status, more)).rejects.toMatchObject({
    code: 'network',
    detail: { reason: 'redirected' },
  });
});

it('a guard that it led to keeps its own meaning', async () => {
  await expect(askAs(401, { redirected: true })).rejects.toMatchObject({ code: 'unauthenticated' });
});

it('an answer of another origin whose headers nobody exposes is not said to be of no handler', async () => {
  const error = await askAs(200, { type: 'cors' }).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: 'network', detail: { upstreamStatus: 200 } });
  expect(error).not.toMatchObject({ detail: { reason: 'no-handler' } });
});
