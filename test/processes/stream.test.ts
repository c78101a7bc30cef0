import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { PROVIDER, sampleOf, valuesOf } from '../server/open-backend.ts';
import { STREAMED } from './how-much.ts';
import { openScene, type Scene, SECRET_KEY } from './scene.ts';
import { endWorkers, startWorker, type Worker } from './workers.ts';

let scene: Scene;
let gateway: Server | undefined;
afterEach(async () => {
  endWorkers();
  gateway?.close();
  await scene.close();
});

const PIECE = Buffer.alloc(64 * 1024, 'x');
const MB = 1024 * 1024;

/** That many bytes, made as they are asked for. */
function* pieces(bytes: number) {
  for (let left = bytes; left > 0; left -= PIECE.length) yield PIECE.subarray(0, left);
}

async function countBytes(stream: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const piece of stream) bytes += piece.length;
  return bytes;
}

/** A gateway that sends as much as is wanted, and counts what it is sent. */
async function listen(): Promise<string> {
  const server = createServer(async (asked, answer) => {
    if (asked.method === 'GET') return void (await pipeline(Readable.from(pieces(STREAMED)), answer));
    answer.end(String(await countBytes(asked)));
  });
  gateway = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

async function exchange(url: string, method: 'GET' | 'POST'): Promise<IncomingMessage> {
  const asked = request(url, { method, headers: { authorization: `Bearer ${SECRET_KEY}` } });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve).once('error', reject);
  });
  if (method === 'POST') await pipeline(Readable.from(pieces(STREAMED)), asked);
  else asked.end();
  return await answered;
}

/** The most that a server weighs while something happens, beyond what it did before. */
async function growthOf(worker: Worker, work: () => Promise<void>): Promise<number> {
  const weigh = async () => {
    const heard = worker.hear('weighed');
    worker.tell({ kind: 'weigh' });
    return (await heard).bytes;
  };
  const before = await weigh();
  let most = before;
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await weigh());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await work();
  isDone = true;
  await watching;
  return most - before;
}

describe('a body that the proxy passes on', () => {
  it(`takes no memory for its ${STREAMED / MB} MB, down or up`, { timeout: 300_000 }, async () => {
    scene = await openScene({ engine: 'SQLite' });
    const { publicUrl, clouds } = scene.setting;
    const values = valuesOf(sampleOf(scene.simulator, 'everything'));
    const connected = await scene.connect.handle(
      new Request(`${publicUrl}/connect/connections`, {
        method: 'POST',
        headers: { origin: publicUrl, 'content-type': 'application/json', 'x-test-tenant': 'northwind' },
        body: JSON.stringify({ provider: PROVIDER, values }),
      }),
    );
    const { connection } = await connected.json();
    const api = await listen();
    const commercial = { ...(clouds.commercial ?? scene.simulator.clouds.commercial), api };
    const worker = await startWorker({ ...scene.setting, clouds: { commercial } });
    const heard = worker.hear('serving');
    worker.tell({ kind: 'serve' });
    const { url } = await heard;
    const target = `${url}/connect/proxy/${connection.id}/jira/rest/api/3/attachment/content/1`;
    const down = await growthOf(worker, async () => {
      expect(await countBytes(await exchange(target, 'GET'))).toBe(STREAMED);
    });
    const up = await growthOf(worker, async () => {
      const answer = await exchange(target, 'POST');
      expect(String(await answer.toArray())).toBe(String(STREAMED));
    });
    process.stdout.write(
      `${STREAMED / MB} MB: the server grew by ${Math.round(down / MB)} MB down, ${Math.round(up / MB)} MB up\n`,
    );
    expect(down).toBeLessThan(96 * MB);
    expect(up).toBeLessThan(96 * MB);
  });
});
