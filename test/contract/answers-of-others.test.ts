import { expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { failureWords } from '../../src/core/words/failure-words.ts';

/** What something else answers at the address of the handler. */
const ask = (status: number, body = '<!doctype html><title>Beacon</title>') =>
  createHttpAdapter({
    fetch: async () => new Response(body, { status, headers: { 'content-type': 'text/html' } }),
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
