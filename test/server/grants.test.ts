import { afterEach, describe, expect, it } from 'vitest';
import { type Backend, openBackend } from './open-backend.ts';
import { createPerson } from './person.ts';

let backend: Backend;
afterEach(() => backend.close());

const HOUR_MS = 60 * 60_000;

/** A backend whose clock the test moves, and that does something before it sends a refresh token. */
async function open() {
  const clock = { now: Date.now() };
  const hooks: { beforeRefresh?: (() => Promise<unknown>) | undefined } = {};
  backend = await openBackend({
    now: () => clock.now,
    simulatorNow: () => new Date(clock.now),
    fetch: async (url, init) => {
      const { beforeRefresh } = hooks;
      if (beforeRefresh && String(init?.body).includes('"refresh_token"')) {
        hooks.beforeRefresh = undefined;
        await beforeRefresh();
      }
      return await fetch(url, init);
    },
  });
  return { clock, hooks };
}

async function connectAs(name: string) {
  const begun = await backend.call('POST', '/attempts', {
    provider: 'atlassian',
    values: { subdomain: 'acme' },
  });
  const person = createPerson(backend);
  await person.visit(await person.agree(begun.json.startUrl, name));
  return (await backend.call('GET', `/attempts/${begun.json.attemptId}`)).json.attempt.result;
}

describe('the grant of a connection that is exchanged', () => {
  it('while somebody else connects in its place tells what was found to nobody', async () => {
    const { clock, hooks } = await open();
    const { connection } = await connectAs('Mia');
    clock.now += HOUR_MS;
    hooks.beforeRefresh = async () => {
      const { attemptId, connectionIds } = await connectAs('Tomás');
      await backend.call('POST', `/attempts/${attemptId}/site`, { replace: connectionIds });
    };
    const tested = await backend.call('POST', `/connections/${connection.id}/test`);
    expect([tested.status, tested.json.connection.account.name]).toEqual([200, 'Tomás Silva']);
    expect(await backend.connections()).toMatchObject([
      { id: connection.id, account: { name: 'Tomás Silva' }, status: 'connected' },
    ]);
  });

  it("while it is disconnected is nobody's", async () => {
    const { clock, hooks } = await open();
    const { connection } = await connectAs('Mia');
    clock.now += HOUR_MS;
    hooks.beforeRefresh = () => backend.call('DELETE', `/connections/${connection.id}`);
    const tested = await backend.call('POST', `/connections/${connection.id}/test`);
    expect([tested.status, tested.json.code]).toEqual([404, 'not_found']);
  });
});
