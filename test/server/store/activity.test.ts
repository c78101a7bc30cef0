import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextId } from '../../../src/server/activity/next-id.ts';
import type { ActivityEntry, ConnectionStore } from '../../../src/server/store.ts';
import { engines, type OpenedStore } from './both-engines.ts';
import { connectionRow, KEY } from './rows.ts';

const NO_TRIM = { connectionIds: [], keep: 1 };

const entry = (change: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: nextId(1_000),
  ...KEY,
  method: 'GET',
  path: '/jira/rest/api/3/myself',
  status: 200,
  took: 12,
  at: 1_000,
  ...change,
});

describe.each(engines().map((engine) => [engine.name, engine] as const))('on %s', (_name, engine) => {
  let opened: OpenedStore;
  let store: ConnectionStore;
  beforeAll(() => engine.start());
  afterAll(() => engine.stop());
  beforeEach(async () => {
    opened = await engine.open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  const audit = async (tenantId = 'northwind') =>
    (await store.listAudit(tenantId, { limit: 100 })).map(({ action, userId }) => `${action} by ${userId}`);
  const paths = async (key = KEY) =>
    (await store.listActivity(key, { limit: 10_000 })).map(({ path }) => path);

  describe('an audit entry', () => {
    it('is written with what it tells of, and says who did what', async () => {
      await store.insertConnection(connectionRow());
      await store.updateConnection(connectionRow({ userId: 'bo', sealed: 'new' }), 'sealed');
      await store.removeConnection(KEY, null);
      expect(await audit()).toEqual(['disconnected by null', 'replaced by bo', 'connected by ada']);
      const [last] = await store.listAudit('northwind', { limit: 1 });
      expect(last).toMatchObject({
        connectionId: 'c1',
        provider: 'p',
        host: 'acme.atlassian.net',
        cloudId: connectionRow().cloudId,
        account: connectionRow().account.name,
      });
      expect(Math.abs((last?.at ?? 0) - (await store.now()))).toBeLessThan(60_000);
    });

    it('stands in the order of the database, whatever the clocks of its servers say', async () => {
      vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
      // What this server writes by its own clock moves nothing.
      nextId(Date.now());
      opened.pass(1_000_000_000);
      await store.insertConnection(connectionRow());
      vi.restoreAllMocks();
      const [{ id = '', at = 0 } = {}] = await store.listAudit('northwind', { limit: 1 });
      expect(Math.abs(Number.parseInt(id.slice(0, 16), 16) / 1024 - at)).toBeLessThan(1);
    });

    it('is not written of what did not happen, nor of a test', async () => {
      await store.insertConnection(connectionRow());
      await store.insertConnection(connectionRow({ id: 'c2' }));
      await store.updateConnection(connectionRow({ sealed: 'new' }), 'not what it holds');
      await store.updateConnection(connectionRow({ status: 'needs-reconnect' }), 'sealed');
      await store.removeConnection(KEY, 'ada', 'not what it holds');
      await store.removeConnection({ ...KEY, tenantId: 'contoso' }, 'ada');
      expect(await audit()).toEqual(['connected by ada']);
      expect(await audit('contoso')).toEqual([]);
    });

    it('is read page by page', async () => {
      for (const id of ['c1', 'c2', 'c3'])
        await store.insertConnection(connectionRow({ id, accountKey: id }));
      const [newest, second] = await store.listAudit('northwind', { limit: 2 });
      expect([newest?.connectionId, second?.connectionId]).toEqual(['c3', 'c2']);
      const rest = await store.listAudit('northwind', { limit: 2, before: second?.id });
      expect(rest.map(({ connectionId }) => connectionId)).toEqual(['c1']);
    });

    it('goes with its tenant, as everything does', async () => {
      await store.insertConnection(connectionRow());
      await store.insertConnection(connectionRow({ id: 'c2', tenantId: 'contoso' }));
      await store.addActivity([entry(), entry({ tenantId: 'contoso', connectionId: 'c2' })], NO_TRIM);
      await store.eraseTenant('northwind');
      expect([await audit(), await paths()]).toEqual([[], []]);
      expect(await audit('contoso')).toEqual(['connected by ada']);
      expect(await paths({ tenantId: 'contoso', connectionId: 'c2' })).toHaveLength(1);
    });
  });

  describe('activity', () => {
    it('comes back as it was given, the newest first, page by page, and for its tenant only', async () => {
      await store.insertConnection(connectionRow());
      const entries = ['/jira/a', '/jira/b', '/jira/c'].map((path) => entry({ path }));
      await store.addActivity(entries, NO_TRIM);
      expect(await store.listActivity(KEY, { limit: 2 })).toEqual([entries[2], entries[1]]);
      expect(await store.listActivity(KEY, { limit: 2, before: entries[1]?.id })).toEqual([entries[0]]);
      expect(await paths({ ...KEY, tenantId: 'contoso' })).toEqual([]);
    });

    it('is kept of connections that are there, and of no other tenant of that name', async () => {
      await store.insertConnection(connectionRow());
      await store.addActivity(
        [entry({ connectionId: 'gone' }), entry({ tenantId: 'contoso' }), entry({ path: '/jira/x' })],
        NO_TRIM,
      );
      expect(await paths()).toEqual(['/jira/x']);
      await store.removeConnection(KEY, 'ada');
      await store.insertConnection(connectionRow());
      expect(await paths()).toEqual([]);
    });

    it('of one connection is trimmed to the newest, however many come at once', async () => {
      await store.insertConnection(connectionRow());
      await store.insertConnection(connectionRow({ id: 'c2', accountKey: 'a2' }));
      const many = Array.from({ length: 1_203 }, (_, at) => entry({ path: `/jira/${at}` }));
      const others = [entry({ connectionId: 'c2' }), entry({ connectionId: 'c2' })];
      await store.addActivity([...many, ...others], { connectionIds: ['c1'], keep: 1_000 });
      const left = await paths();
      expect([left.length, left[0], left.at(-1)]).toEqual([1_000, '/jira/1202', '/jira/203']);
      expect(await paths({ ...KEY, connectionId: 'c2' })).toHaveLength(2);
      await store.addActivity([], { connectionIds: ['c1', 'c2'], keep: 1_000 });
      expect([(await paths()).length, (await paths({ ...KEY, connectionId: 'c2' })).length]).toEqual([
        1_000, 2,
      ]);
    });

    it('is removed when it is old', async () => {
      await store.insertConnection(connectionRow());
      await store.addActivity(
        [entry({ path: '/old', at: 999 }), entry({ path: '/young', at: 1_000 })],
        NO_TRIM,
      );
      await store.removeOldActivity(1_000);
      expect(await paths()).toEqual(['/young']);
    });
  });
});
