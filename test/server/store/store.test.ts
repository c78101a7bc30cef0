import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionStore } from '../../../src/server/store.ts';
import { engines, type OpenedStore } from './both-engines.ts';
import { attemptRow, authorizationRow, connectionRow, KEY, OWNER } from './rows.ts';

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

  const read = () => store.getConnection(KEY);
  const HOLDER = { lease: 'mine', version: 1 };

  describe('a connection', () => {
    it('comes back as it was given, text as text', async () => {
      expect(await store.insertConnection(connectionRow())).toBe(true);
      expect(await read()).toMatchObject({ ...connectionRow(), version: 1, lease: null, intentAt: null });
      expect(await store.listOnSite(connectionRow())).toEqual([connectionRow()]);
      expect(await store.listOnSite(connectionRow({ tenantId: 'northwin' }))).toEqual([]);
    });

    it('is one per account on a site and tenant, however alike the names of tenants are', async () => {
      await store.insertConnection(connectionRow());
      expect(await store.insertConnection(connectionRow({ id: 'c2' }))).toBe(false);
      const others = ['northwin', 'Northwind', 'northwind ', 'northwi\u0301nd', 'northw\u00ednd'];
      for (const [index, tenantId] of others.entries()) {
        expect(await store.insertConnection(connectionRow({ id: `o${index}`, tenantId }))).toBe(true);
        expect((await store.listConnections(tenantId)).map(({ id }) => id)).toEqual([`o${index}`]);
      }
      expect(await store.insertConnection(connectionRow({ id: 'c4', accountKey: 'a2' }))).toBe(true);
      expect((await store.listConnections('northwind')).map(({ id }) => id)).toEqual(['c1', 'c4']);
    });

    it('is updated in place, and never brought back once removed', async () => {
      await store.insertConnection(connectionRow());
      const changed = connectionRow({ status: 'needs-reconnect', createdAt: '2030-01-01T00:00:00.000Z' });
      expect(await store.updateConnection(changed, 'sealed')).toBe(true);
      expect(await read()).toMatchObject({
        status: 'needs-reconnect',
        createdAt: connectionRow().createdAt,
        version: 1,
      });
      expect(await store.removeConnection({ ...KEY, tenantId: 'other' }, 'ada')).toBe(false);
      expect(await store.removeConnection(KEY, 'ada', 'others')).toBe(false);
      expect(await store.removeConnection(KEY, 'ada')).toBe(true);
      expect(await store.updateConnection(connectionRow(), 'sealed')).toBe(false);
      expect(await store.listConnections('northwind')).toEqual([]);
    });

    it('cannot hold text that would come back as another one', async () => {
      for (const host of ['a\0b', 'a\ud800', '\udc00\ud800']) {
        await expect(store.insertConnection(connectionRow({ host }))).rejects.toThrow(TypeError);
      }
      expect(await store.listConnections('northwind')).toEqual([]);
    });

    it('is not that of a tenant whose name UTF-8 would make the same', async () => {
      await store.insertConnection(connectionRow({ tenantId: 'a\ufffd' }));
      await store.insertConnection(connectionRow({ tenantId: 'a\u{1f600}', id: 'emoji' }));
      for (const tenantId of ['a\ud800', 'a\udfff']) {
        await expect(store.listConnections(tenantId)).rejects.toThrow(TypeError);
      }
      expect(await store.listConnections('a\ufffd')).toHaveLength(1);
      expect(await store.listConnections('a\u{1f600}')).toHaveLength(1);
    });

    it('keeps its access token while what a test found is written over an older reading', async () => {
      await store.insertConnection(connectionRow({ accessToken: 'token' }));
      await store.updateConnection(connectionRow({ products: [], accessToken: null }), 'sealed');
      expect(await read()).toMatchObject({ accessToken: 'token', products: [] });
      await store.updateConnection(connectionRow({ sealed: 'new', accessToken: 'newer' }), 'sealed');
      expect(await read()).toMatchObject({ accessToken: 'newer', sealed: 'new', version: 2 });
    });

    it('is marked as ended once, by whoever knows its credentials', async () => {
      await store.insertConnection(connectionRow());
      expect(await store.markEnded(KEY, 'others')).toBe(false);
      expect(await store.markEnded(KEY, 'sealed', 'a lease it has not')).toBe(false);
      expect(await store.markEnded(KEY, 'sealed')).toBe(true);
      expect(await store.markEnded(KEY, 'sealed')).toBe(false);
    });
  });

  describe('the seals of a connection', () => {
    const SEALS = { sealed: 'anew', accessToken: null };

    it('are listed by id, whoever has it, and changed while they are what was read', async () => {
      for (const id of ['b', 'c', 'a']) {
        const tenantId = id === 'c' ? 'other' : 'northwind';
        await store.insertConnection(connectionRow({ id, tenantId, accountKey: id, accessToken: 'token' }));
      }
      const rows = await store.listSealed('', 2);
      expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.listSealed('b', 2)).toEqual([
        { id: 'c', tenantId: 'other', sealed: 'sealed', accessToken: 'token' },
      ]);
      expect(await store.listSealed('c', 2)).toEqual([]);
      const [row] = rows;
      if (!row) throw new Error('There is none.');
      for (const other of [
        { sealed: 'x' },
        { accessToken: 'x' },
        { accessToken: null },
        { tenantId: 'other' },
      ]) {
        expect(await store.reseal({ ...row, ...other }, SEALS)).toBe(false);
      }
      expect(await store.reseal(row, SEALS)).toBe(true);
      expect(await store.reseal(row, SEALS)).toBe(false);
      expect(await store.reseal({ ...row, ...SEALS }, { sealed: 'once more', accessToken: null })).toBe(true);
      const seals = (await store.listSealed('', 9)).map(({ sealed, accessToken }) => [sealed, accessToken]);
      expect(seals).toEqual([
        ['once more', null],
        ['sealed', 'token'],
        ['sealed', 'token'],
      ]);
    });
  });

  describe('a lease', () => {
    it('is taken by one of many at once, and by nobody else until it lapses', async () => {
      await store.insertConnection(connectionRow());
      const other = opened.again();
      const takers = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).takeLease(KEY, { lease: `l${index}`, version: 1 }, 30_000),
      );
      const taken = (await Promise.all(takers)).filter((one) => one !== undefined);
      expect(taken).toHaveLength(1);
      const [{ leaseUntil, readAt, intentAt } = {}] = taken;
      expect((leaseUntil ?? 0) - (readAt ?? 0)).toBeGreaterThan(29_000);
      expect(Math.abs((intentAt ?? 0) - (readAt ?? 0))).toBeLessThan(1_000);
      opened.pass(29_000);
      expect(await store.takeLease(KEY, { lease: 'late', version: 1 }, 30_000)).toBeUndefined();
      opened.pass(1_000);
      const late = await store.takeLease(KEY, { lease: 'late', version: 1 }, 30_000);
      // Since when nobody knows what became of the first one.
      expect(late).toMatchObject({ lease: 'late', intentAt });
    });

    it('is for one version and one tenant', async () => {
      await store.insertConnection(connectionRow());
      expect(await store.takeLease(KEY, { lease: 'l', version: 2 }, 30_000)).toBeUndefined();
      expect(await store.takeLease({ ...KEY, tenantId: 'other' }, HOLDER, 30_000)).toBeUndefined();
      expect(await store.takeLease({ ...KEY, connectionId: 'x' }, HOLDER, 30_000)).toBeUndefined();
    });

    it('keeps what it brought, and then everything is as if nobody had renewed', async () => {
      await store.insertConnection(connectionRow());
      await store.takeLease(KEY, HOLDER, 30_000);
      const brought = { sealed: 'next', accessToken: 'token' };
      expect(await store.renewCredentials({ ...KEY, tenantId: 'other' }, HOLDER, brought)).toBe(false);
      expect(await store.renewCredentials(KEY, { ...HOLDER, lease: 'not mine' }, brought)).toBe(false);
      expect(await store.renewCredentials(KEY, HOLDER, brought)).toBe(true);
      expect(await read()).toMatchObject({
        ...brought,
        version: 2,
        lease: null,
        leaseUntil: null,
        intentAt: null,
      });
      expect(await store.renewCredentials(KEY, HOLDER, { sealed: 'x', accessToken: 'x' })).toBe(false);
    });

    it('that lapsed and was taken by another one keeps nothing any more', async () => {
      await store.insertConnection(connectionRow());
      await store.takeLease(KEY, HOLDER, 30_000);
      opened.pass(30_000);
      await store.takeLease(KEY, { lease: 'theirs', version: 1 }, 30_000);
      expect(await store.renewCredentials(KEY, HOLDER, { sealed: 'x', accessToken: 'x' })).toBe(false);
      expect(await store.endLease(KEY, HOLDER, { waitMs: 0, settled: true })).toBe(false);
      expect(await store.markEnded(KEY, 'sealed', 'mine')).toBe(false);
      expect(await read()).toMatchObject({ lease: 'theirs', sealed: 'sealed', status: 'connected' });
    });

    it('ends when somebody connects anew, and with the connection', async () => {
      await store.insertConnection(connectionRow());
      await store.takeLease(KEY, HOLDER, 30_000);
      await store.updateConnection(connectionRow({ sealed: 'by hand' }), 'sealed');
      expect(await store.renewCredentials(KEY, HOLDER, { sealed: 'x', accessToken: 'x' })).toBe(false);
      expect(await read()).toMatchObject({ sealed: 'by hand', lease: null, intentAt: null, version: 2 });
      await store.takeLease(KEY, { lease: 'again', version: 2 }, 30_000);
      await store.removeConnection(KEY, 'ada');
      const late = { sealed: 'x', accessToken: 'x' };
      expect(await store.renewCredentials(KEY, { lease: 'again', version: 2 }, late)).toBe(false);
      expect(await read()).toBeUndefined();
    });

    it('is not touched by what is written beside the credentials', async () => {
      await store.insertConnection(connectionRow());
      await store.takeLease(KEY, HOLDER, 30_000);
      await store.updateConnection(connectionRow({ checkedAt: '2026-11-24T00:00:00.000Z' }), 'sealed');
      expect(await store.renewCredentials(KEY, HOLDER, { sealed: 'next', accessToken: 't' })).toBe(true);
    });

    it('that brought nothing leaves its intent where nobody knows the end, and a while of peace', async () => {
      await store.insertConnection(connectionRow());
      await store.takeLease(KEY, HOLDER, 30_000);
      await store.endLease(KEY, HOLDER, { waitMs: 5_000, settled: false });
      expect(await store.listIntents(10)).toEqual([]);
      expect(await store.takeLease(KEY, { lease: 'l2', version: 1 }, 30_000)).toBeUndefined();
      opened.pass(5_000);
      expect((await store.listIntents(10)).map(({ id }) => id)).toEqual(['c1']);
      await store.takeLease(KEY, { lease: 'l2', version: 1 }, 30_000);
      await store.endLease(KEY, { lease: 'l2', version: 1 }, { waitMs: 0, settled: true });
      expect(await store.listIntents(10)).toEqual([]);
      expect((await read())?.intentAt).toBeNull();
    });

    it('of a server that went down is found, the oldest first, unless the connection has ended', async () => {
      for (const id of ['c1', 'c2', 'c3', 'c4']) {
        await store.insertConnection(connectionRow({ id, accountKey: id }));
        await store.takeLease({ ...KEY, connectionId: id }, HOLDER, 30_000);
        opened.pass(1);
      }
      expect(await store.listIntents(10)).toEqual([]);
      opened.pass(30_000);
      await store.markEnded({ ...KEY, connectionId: 'c2' }, 'sealed');
      expect((await store.listIntents(10)).map(({ id }) => id)).toEqual(['c1', 'c3', 'c4']);
      expect((await store.listIntents(2)).map(({ id }) => id)).toEqual(['c1', 'c3']);
    });
  });

  describe('the sweep', () => {
    const DAY = 24 * 60 * 60_000;

    it('finds what nobody renewed for long, of some providers', async () => {
      await store.insertConnection(connectionRow());
      await store.insertConnection(connectionRow({ id: 'c2', accountKey: 'a2', provider: 'q' }));
      await store.insertConnection(connectionRow({ id: 'c3', accountKey: 'a3', status: 'needs-reconnect' }));
      const idle = async () => (await store.listIdle(['p', 'r'], 60 * DAY, 10)).map(({ id }) => id);
      expect(await idle()).toEqual([]);
      opened.pass(60 * DAY);
      expect(await idle()).toEqual(['c1']);
      await store.takeLease(KEY, HOLDER, 30_000);
      await store.renewCredentials(KEY, HOLDER, { sealed: 's', accessToken: 't' });
      expect(await idle()).toEqual([]);
    });

    it('tells of each end once for each warning, to one of many servers', async () => {
      const expiresAt = '2026-12-01T00:00:00.000Z';
      await store.insertConnection(connectionRow({ expiresAt }));
      await store.insertConnection(connectionRow({ id: 'c2', accountKey: 'a2' }));
      expect(await store.takeExpiring('2026-11-30T23:59:59.999Z', 30, 10)).toEqual([]);
      const other = opened.again();
      const told = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? store : other).takeExpiring(expiresAt, 30, 10)),
      );
      expect(told.flat().map(({ id }) => id)).toEqual(['c1']);
      expect(await store.takeExpiring(expiresAt, 7, 10)).toHaveLength(1);
      expect(await store.takeExpiring(expiresAt, 30, 10)).toEqual([]);
      // Connected anew, it has an end of its own.
      await store.updateConnection(connectionRow({ expiresAt, sealed: 'new' }), 'sealed');
      expect(await store.takeExpiring(expiresAt, 30, 10)).toHaveLength(1);
    });

    it('marks all of some providers, whoever has them, once', async () => {
      await store.insertConnection(connectionRow());
      await store.insertConnection(connectionRow({ id: 'c2', tenantId: 'other' }));
      await store.insertConnection(connectionRow({ id: 'c3', tenantId: 'third', provider: 'q' }));
      await store.takeLease(KEY, HOLDER, 30_000);
      expect((await store.markAllEnded(['p'])).map(({ id }) => id).toSorted()).toEqual(['c1', 'c2']);
      expect(await store.markAllEnded(['p'])).toEqual([]);
      expect(await read()).toMatchObject({ status: 'needs-reconnect', lease: null, intentAt: null });
    });
  });

  describe('a question about the site', () => {
    it('is kept for its owner until it ends', async () => {
      await store.saveAttempt(attemptRow());
      await store.saveAttempt(attemptRow({ id: 'b', credentialsEnd: '2027-03-14T12:00:00.000Z' }));
      expect(await store.getAttempt('a', OWNER, 999)).toEqual(attemptRow());
      expect((await store.getAttempt('b', OWNER, 999))?.credentialsEnd).toBe('2027-03-14T12:00:00.000Z');
      expect(await store.getAttempt('a', OWNER, 1_000)).toBeUndefined();
      expect(await store.getAttempt('a', { ...OWNER, userId: 'eve' }, 0)).toBeUndefined();
      const foreign = { ...OWNER, tenantId: 'contoso' };
      expect(await store.getAttempt('a', foreign, 0)).toBeUndefined();
      expect(await store.removeAttempt('a', foreign)).toBe(false);
      await store.removeEndedAttempts(1_000);
      expect(await store.getAttempt('a', OWNER, 0)).toBeUndefined();
    });

    it('is taken by one of many at once', async () => {
      await store.saveAttempt(attemptRow());
      const taken = await Promise.all(Array.from({ length: 10 }, () => store.removeAttempt('a', OWNER)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('an authorization', () => {
    it('comes back as it was given, and changes once of many at once', async () => {
      await store.insertAuthorization(authorizationRow());
      expect(await store.getAuthorization('z', OWNER)).toEqual(authorizationRow());
      expect(await store.getAuthorization('z', { ...OWNER, userId: 'eve' })).toBeUndefined();
      expect(await store.getAuthorization('z', { ...OWNER, tenantId: 'contoso' })).toBeUndefined();
      expect(await store.findAuthorization('stateHash', 'state')).toBeUndefined();
      const change = { phase: 'authorizing', stateHash: 'state', settled: [] } as const;
      const changed = await Promise.all(
        Array.from({ length: 10 }, () =>
          store.changeAuthorization(authorizationRow(), ['begun'], change, 2_000),
        ),
      );
      expect(changed.filter(Boolean)).toHaveLength(1);
      const expected = authorizationRow({ ...change, revision: 2, changedAt: 2_000 });
      expect(await store.findAuthorization('stateHash', 'state')).toEqual(expected);
      const foreign = { id: 'z', tenantId: 'other' };
      expect(await store.changeAuthorization(foreign, ['authorizing'], { phase: 'ended' }, 0)).toBe(false);
    });

    it('keeps its outcome for an hour', async () => {
      await store.insertAuthorization(authorizationRow({ expiresAt: 10_000 }));
      await store.removeEndedAttempts(10_000 + 60 * 60_000 - 1);
      expect(await store.getAuthorization('z', OWNER)).toBeDefined();
      await store.removeEndedAttempts(10_000 + 60 * 60_000);
      expect(await store.getAuthorization('z', OWNER)).toBeUndefined();
    });
  });

  it('tells the time in milliseconds', async () => {
    expect(Math.abs((await store.now()) - Date.now())).toBeLessThan(5_000);
    opened.pass(60_000);
    expect((await store.now()) - Date.now()).toBeGreaterThan(55_000);
  });
});
