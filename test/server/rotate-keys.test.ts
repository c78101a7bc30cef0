import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asRead } from '../../src/server/connections/as-read.ts';
import { createContext } from '../../src/server/context.ts';
import type { ConnectionStore, KeptConnection } from '../../src/server/store.ts';
import { openCredentials, sealAccessToken, sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { rotateKeys } from '../../src/server/vault/rotate-keys.ts';
import { keyIdOf } from '../../src/server/vault/seal.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key } from './keys.ts';
import { ORIGIN } from './open-backend.ts';
import { engines, type OpenedStore } from './store/both-engines.ts';
import { connectionRow } from './store/rows.ts';

const [K1, K2, K3] = [`k1:${key(1)}`, `k2:${key(2)}`, `k3:${key(3)}`];
const old = readKeyRing(K1);
const both = readKeyRing(`${K2},${K1}`);
const fresh = readKeyRing(K2);

describe.each(engines().map((engine) => [engine.name, engine] as const))(
  'on %s, rotateKeys',
  (_name, engine) => {
    let opened: OpenedStore;
    let store: ConnectionStore;
    beforeAll(() => engine.start());
    afterAll(() => engine.stop());
    beforeEach(async () => {
      opened = await engine.open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const placeOf = (id: string) => ({ kind: 'connection', tenantId: 'northwind', id }) as const;
    const keyOf = (connectionId: string) => ({ tenantId: 'northwind', connectionId });
    const grant = (text: string) => ({
      kind: 'authorization-code' as const,
      secret: new Secret(text),
      grantId: 'g',
    });
    const tokenOf = (text: string) => ({ token: new Secret(text), endsAt: 5_000, life: 3_000 });
    const sealedWith = async (ring: typeof old, id: string, text = `refresh-${id}`) => ({
      sealed: await sealCredentials(ring, grant(text), placeOf(id)),
      accessToken: await sealAccessToken(ring, tokenOf(`access-${id}`), placeOf(id)),
    });
    const add = async (id: string, ring = old) => {
      const row = connectionRow({ id, accountKey: id, ...(await sealedWith(ring, id)) });
      await store.insertConnection(row);
      return row;
    };
    const read = async (id: string): Promise<KeptConnection> => {
      const row = await store.getConnection(keyOf(id));
      if (!row) throw new Error(`There is no connection ${id}.`);
      return row;
    };
    const secretOf = async (id: string, ring = fresh) =>
      (await openCredentials(ring, (await read(id)).sealed, placeOf(id))).secret.reveal();
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

    it('seals all with the first key, more than a page of them, and then the old key can go', async () => {
      for (const id of ids(230)) await add(id, Number(id.slice(1)) % 10 === 0 ? both : old);
      const done = await rotateKeys({ store, ring: both });
      expect(done).toMatchObject({ writer: 'k2', resealed: 207, already: 23, unopened: [], isSettled: true });
      expect([...done.before]).toEqual(
        expect.arrayContaining([
          ['k1', 207],
          ['k2', 23],
        ]),
      );
      expect([...done.after]).toEqual([['k2', 230]]);
      for (const id of ids(230)) {
        expect(await secretOf(id)).toBe(`refresh-${id}`);
        expect(keyIdOf((await read(id)).accessToken ?? '')).toBe('k2');
      }
      expect(await rotateKeys({ store, ring: both })).toMatchObject({ resealed: 0, already: 230 });
    });

    it('counts only, where it is asked to', async () => {
      await add('c1');
      await add('c2', both);
      const before = await read('c1');
      const counted = await rotateKeys({ store, ring: both }, { dryRun: true });
      expect(counted).toMatchObject({ resealed: 1, already: 1, unopened: [] });
      expect(new Map(counted.before)).toEqual(
        new Map([
          ['k1', 1],
          ['k2', 1],
        ]),
      );
      expect((await read('c1')).sealed).toBe(before.sealed);
    });

    it('changes nothing but the seals: who renews goes on, and what that brings is kept', async () => {
      await add('c1');
      const leased = await store.takeLease(keyOf('c1'), { lease: 'mine', version: 1 }, 30_000);
      await rotateKeys({ store, ring: both });
      const { sealed: _sealed, accessToken: _token, readAt: _at, ...kept } = await read('c1');
      expect(leased).toMatchObject(kept);
      // A server that has not been given the new order yet writes with the old key; nothing is lost, and the next run finds it.
      const brought = await sealedWith(old, 'c1', 'rotated');
      expect(await store.renewCredentials(keyOf('c1'), { lease: 'mine', version: 1 }, brought)).toBe(true);
      expect(await secretOf('c1', old)).toBe('rotated');
      expect(await rotateKeys({ store, ring: both })).toMatchObject({ resealed: 1 });
      expect(await secretOf('c1')).toBe('rotated');
    });

    it('does not bring back what was renewed between reading and writing', async () => {
      await add('c1');
      const holder = { lease: 'mine', version: 1 };
      await store.takeLease(keyOf('c1'), holder, 30_000);
      const brought = await sealedWith(old, 'c1', 'rotated');
      let renewals = 0;
      const overtaken: ConnectionStore = {
        ...store,
        async reseal(row, seals) {
          if (renewals === 0) renewals += Number(await store.renewCredentials(keyOf('c1'), holder, brought));
          return await store.reseal(row, seals);
        },
      };
      expect(await rotateKeys({ store: overtaken, ring: both })).toMatchObject({
        resealed: 1,
        isSettled: true,
      });
      expect(renewals).toBe(1);
      expect(await secretOf('c1')).toBe('rotated');
      expect((await read('c1')).version).toBe(2);
    });

    it('passes over what is removed meanwhile', async () => {
      await add('c1');
      await add('c2');
      const overtaken: ConnectionStore = {
        ...store,
        async reseal(row, seals) {
          if (row.id === 'c1') await store.removeConnection(keyOf('c1'), null);
          return await store.reseal(row, seals);
        },
      };
      expect(await rotateKeys({ store: overtaken, ring: both })).toMatchObject({ resealed: 1, unopened: [] });
      expect(await store.getConnection(keyOf('c1'))).toBeUndefined();
    });

    it('finds what a server seals with the old key behind its back, and says so where that goes on', async () => {
      await add('m1');
      let added = 0;
      const joined = (most: number): ConnectionStore => ({
        ...store,
        async reseal(row, seals) {
          const isWritten = await store.reseal(row, seals);
          added += 1;
          if (added <= most) await add(`a${added}`);
          return isWritten;
        },
      });
      expect(await rotateKeys({ store: joined(1), ring: both })).toMatchObject({
        resealed: 2,
        isSettled: true,
      });
      added = 0;
      await store.removeConnection(keyOf('a1'), null);
      await add('m2');
      expect(await rotateKeys({ store: joined(9), ring: both })).toMatchObject({ isSettled: false });
    });

    it('names what it cannot open, leaves that as it is, and goes on', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await add(id);
      const [first, second] = [await read('a'), await read('b')];
      const flip = (text: string) =>
        text.replace(/("ciphertext":")(.)/, (_all, begin, letter) => begin + (letter === 'A' ? 'B' : 'A'));
      const put = (id: string, seals: { sealed?: string; accessToken?: string | null }) =>
        read(id).then((row) =>
          store.reseal(row, { sealed: row.sealed, accessToken: row.accessToken, ...seals }),
        );
      await put('b', { sealed: first.sealed });
      await put('c', { sealed: flip((await read('c')).sealed) });
      await put('d', { ...(await sealedWith(readKeyRing(K3), 'd')) });
      await put('e', { accessToken: flip((await read('e')).accessToken ?? '') });
      await put('f', { sealed: 'no JSON' });
      const { unopened, resealed, already, after } = await rotateKeys({ store, ring: both });
      expect(
        unopened.map(({ connectionId, tenantId, why, keyId }) => [tenantId, connectionId, why, keyId]),
      ).toEqual([
        ['northwind', 'b', 'not-what-was-sealed', 'k1'],
        ['northwind', 'c', 'not-what-was-sealed', 'k1'],
        ['northwind', 'd', 'key-missing', 'k3'],
        ['northwind', 'e', 'not-what-was-sealed', 'k1'],
        ['northwind', 'f', 'not-what-was-sealed', ''],
      ]);
      expect(JSON.stringify(unopened)).not.toContain('ciphertext');
      expect((await read('b')).sealed).toBe(first.sealed);
      expect(second.sealed).not.toBe(first.sealed);
      // a whole; of b, c and f the access token, of e the credentials.
      expect([resealed, already]).toEqual([5, 0]);
      expect(await secretOf('a')).toBe('refresh-a');
      expect(await secretOf('e')).toBe('refresh-e');
      expect(new Map(after)).toEqual(
        new Map([
          ['k2', 5],
          ['k1', 3],
          ['k3', 1],
          ['', 1],
        ]),
      );
    });

    describe('while a server still has what it read before', () => {
      const contextOf = (keys: string) =>
        createContext({ store, keys, publicUrl: ORIGIN, authenticate: () => null });

      it('lets it mark, write and remove what it read', async () => {
        const context = contextOf(`${K1},${K2}`);
        for (const id of ['c1', 'c2', 'c3']) await add(id);
        const [marked, tested, removed] = [await read('c1'), await read('c2'), await read('c3')];
        await rotateKeys({ store, ring: both });
        expect(await store.markEnded(keyOf('c1'), marked.sealed)).toBe(false);
        expect(await asRead(context, marked, (sealed) => store.markEnded(keyOf('c1'), sealed))).toBe(true);
        expect((await read('c1')).status).toBe('needs-reconnect');
        const write = (sealed: string) =>
          store.updateConnection({ ...tested, host: 'new.atlassian.net', sealed }, sealed);
        expect(await asRead(context, tested, write)).toBe(true);
        expect((await read('c2')).host).toBe('new.atlassian.net');
        // Not back on the old key.
        expect(await secretOf('c2')).toBe('refresh-c2');
        expect(await asRead(context, removed, (sealed) => store.removeConnection(keyOf('c3'), sealed))).toBe(
          true,
        );
      });

      it('lets it do nothing to credentials that came meanwhile', async () => {
        const context = contextOf(`${K1},${K2}`);
        await add('c1');
        const before = await read('c1');
        const newer = { ...before, ...(await sealedWith(both, 'c1', 'of another consent')) };
        expect(await store.updateConnection(newer, before.sealed)).toBe(true);
        expect(await asRead(context, before, (sealed) => store.markEnded(keyOf('c1'), sealed))).toBe(false);
        expect((await read('c1')).status).toBe('connected');
      });
    });
  },
);
