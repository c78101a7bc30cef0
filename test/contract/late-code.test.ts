import { expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';

vi.mock('../../src/adapters/http/connections.ts', () => {
  throw new Error('There is no such file.');
});

const adapter = createHttpAdapter({ fetch: async () => new Response('{}', { status: 503 }) });

it('what reads a refusal, and cannot be loaded, is missing as the server would be', async () => {
  await expect(adapter.listProviders()).rejects.toMatchObject({ name: 'ConnectError', code: 'network' });
});

it('so is what makes the calls about connections', async () => {
  await expect(adapter.listConnections()).rejects.toMatchObject({ name: 'ConnectError', code: 'network' });
});
