import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { freePort } from '../free-port.ts';

const drawn = vi.hoisted(() => [] as number[]);
vi.mock('node:crypto', async (load) => {
  const own = await load<typeof import('node:crypto')>();
  return { ...own, randomInt: (...range: [number, number]) => drawn.shift() ?? own.randomInt(...range) };
});

it('a port is given to one alone, also before anything listens there', async () => {
  const port = await freePort();
  drawn.push(port);
  expect(await freePort()).not.toBe(port);
  expect(drawn).toEqual([]);
});

it('a port at which something listens is given to nobody', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  drawn.splice(0, drawn.length, port);
  expect(await freePort()).not.toBe(port);
  server.close();
});
