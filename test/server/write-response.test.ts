import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { nodeListener } from '../../src/server/node.ts';
import { closeServers, listen } from './listen.ts';

afterEach(closeServers);

/** What arrives when the handler answers with this. */
async function receive(response: Response, path = '/'): Promise<IncomingMessage> {
  const url = await listen(nodeListener({ handle: async () => response }));
  const [answer] = await once(get(url + path), 'response');
  return answer;
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of answer) text += piece;
  return text;
}

it('an answer that is there goes out in one go, with its length', async () => {
  const answer = await receive(new Response('whole', { status: 201, headers: { 'x-a': 'b' } }));
  expect([answer.statusCode, answer.headers['x-a'], answer.headers['content-length']]).toEqual([
    201,
    'b',
    '5',
  ]);
  expect(await bodyOf(answer)).toBe('whole');
});

it('an answer without a body has none', async () => {
  const answer = await receive(new Response(null, { status: 204 }));
  expect([answer.statusCode, await bodyOf(answer)]).toEqual([204, '']);
  expect(await bodyOf(await receive(new Response('')))).toBe('');
});

it('each cookie stands by itself', async () => {
  const headers = new Headers({ 'content-type': 'text/plain' });
  headers.append('set-cookie', 'a=1; Path=/');
  headers.append('set-cookie', 'b=2; Expires=Wed, 25 Nov 2026 09:00:00 GMT');
  const answer = await receive(new Response('x', { headers }));
  expect(answer.headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2; Expires=Wed, 25 Nov 2026 09:00:00 GMT']);
});

it('the head does not wait for a body that is long in coming, nor a piece for the next', async () => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  const answer = await receive(new Response(body, { status: 200 }));
  const pieces: string[] = [];
  answer.setEncoding('utf8').on('data', (piece) => pieces.push(piece));
  for (const piece of ['a', 'b']) {
    controller?.enqueue(new TextEncoder().encode(piece));
    await vi.waitFor(() => expect(pieces.at(-1)).toBe(piece));
  }
  const ended = once(answer, 'end');
  controller?.close();
  await ended;
});

it('a body that breaks off closes the connection, and nothing is printed', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('begin'));
      await wait(30);
      controller.error(new Error('s3cret'));
    },
  });
  await expect(receive(new Response(body)).then(bodyOf)).rejects.toThrow();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

it('a reader who leaves while much is on the way lets the body go', async () => {
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>(
    { pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)), cancel },
    { highWaterMark: 0 },
  );
  const answer = await receive(new Response(body));
  await wait(100);
  expect(cancel).not.toHaveBeenCalled();
  answer.destroy();
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledTimes(1));
});
