import { afterEach, expect, it, vi } from 'vitest';
import { type Backend, openBackend } from './open-backend.ts';

let backend: Backend;
afterEach(() => backend.close());

const NOBODY = { 'x-test-user': '' };

it('says that it answers, and that it should be given work, to anybody', async () => {
  backend = await openBackend({ authenticate: () => null });
  expect(await backend.call('GET', '/health')).toMatchObject({ status: 200, json: { status: 'ok' } });
  expect(await backend.call('GET', '/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
});

it('wants no further work without its database', async () => {
  backend = await openBackend();
  const now = vi.spyOn(backend.store, 'now').mockRejectedValue(new Error('The database is away.'));
  expect(await backend.call('GET', '/ready', undefined, NOBODY)).toMatchObject({
    status: 503,
    json: { status: 'no-database' },
  });
  expect((await backend.call('GET', '/health')).status).toBe(200);
  now.mockImplementation(() => new Promise(() => {}));
  expect((await backend.call('GET', '/ready')).status).toBe(503);
  expect(String(backend.errors[1])).toContain('two seconds');
  now.mockRestore();
  expect((await backend.call('GET', '/ready')).status).toBe(200);
});

it('asks its database once for all who ask at the same time: anybody may, as often as they like', async () => {
  backend = await openBackend();
  const now = vi.spyOn(backend.store, 'now');
  const askAll = () => Promise.all(Array.from({ length: 50 }, () => backend.call('GET', '/ready')));
  expect((await askAll()).every(({ status }) => status === 200)).toBe(true);
  expect(now).toHaveBeenCalledTimes(1);
  now.mockImplementation(() => new Promise(() => {}));
  expect((await askAll()).every(({ status }) => status === 503)).toBe(true);
  expect([now.mock.calls.length, backend.errors.length]).toEqual([2, 1]);
});

it('wants none either once it drains, and does what comes all the same', async () => {
  backend = await openBackend();
  backend.connect.drain();
  expect(await backend.call('GET', '/ready')).toMatchObject({ status: 503, json: { status: 'draining' } });
  expect((await backend.call('GET', '/connections')).status).toBe(200);
});
