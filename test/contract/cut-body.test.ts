import { expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../src/core/wire/version.ts';

/** Answers with the beginning of a body, which then breaks off. */
const answer = (cut: (fail: (error: unknown) => void) => void) =>
  createHttpAdapter({
    baseUrl: 'https://app.example.com/connect',
    fetch: async () => {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(new TextEncoder().encode('{"attempt":'));
        setTimeout(() => cut((error) => controller.error(error)), 20);
      };
      return new Response(new ReadableStream({ start }), {
        headers: { [WIRE_HEADER]: WIRE_VERSION, 'content-type': 'application/json' },
      });
    },
  });

it('a question that is called off while its answer arrives was cancelled', async () => {
  const round = new AbortController();
  const adapter = answer((fail) => {
    round.abort();
    fail(round.signal.reason);
  });
  const asked = adapter.awaitAuthorization({ attemptId: 'a' }, { signal: round.signal });
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});

it('an answer that is cut off is an outage', async () => {
  const adapter = answer((fail) => fail(new TypeError('network error')));
  await expect(adapter.awaitAuthorization({ attemptId: 'a' }, {})).rejects.toMatchObject({ code: 'network' });
});
