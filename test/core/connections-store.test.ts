import { describe, expect, it, vi } from 'vitest';
import { makeConnection } from '../../src/adapters/sandbox/make-connection.ts';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { type ConnectionsState, createConnectionsStore } from '../../src/react/connections-store.ts';

const connection = makeConnection({ provider: 'atlassian-service-account-api-token', values: {} }, {});

function create() {
  const adapter = createSandboxAdapter({ connections: [connection] });
  const list = vi.spyOn(adapter, 'listConnections');
  const states: ConnectionsState[] = [];
  const store = createConnectionsStore(adapter, (state) => states.push(state));
  return { adapter, list, store, last: () => states.at(-1) };
}

describe('the list of connections', () => {
  it.each([
    ['tested', 'test', 1],
    ['removed', 'remove', 0],
  ] as const)('is asked for, where it could not be had before one is %s', async (_, change, left) => {
    const { list, store, last } = create();
    list.mockRejectedValueOnce(new ConnectError('network'));
    await store.refresh();
    expect(last()?.error).toMatchObject({ code: 'network' });
    await store[change](connection.id);
    await vi.waitFor(() => expect(last()?.connections).toHaveLength(left));
  });

  it('is asked for by nobody who has left', async () => {
    const { list, store } = create();
    const refreshing = store.refresh();
    store.stop();
    await refreshing;
    expect(list).not.toHaveBeenCalled();
  });

  it('is not asked for on, once nobody waits', async () => {
    const { list, store } = create();
    list.mockImplementation(() => new Promise(() => undefined));
    void store.refresh();
    await vi.waitFor(() => expect(list).toHaveBeenCalled());
    store.stop();
    expect(list.mock.calls[0]?.[0]?.signal?.aborted).toBe(true);
  });
});
