import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConnect } from '../../src/server/connect.ts';
import { sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key } from './keys.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  ORIGIN,
  openBackend,
  sampleOf,
  valuesOf,
} from './open-backend.ts';

// Three tenants whose rows cannot be opened, each for another reason, beside two that are right.

const GOOD = ['contoso', 'northwind'];
const WRONG = { changed: 'aardvark', moved: 'initech', missing: 'zenith' };
const TENANTS = [...GOOD, ...Object.values(WRONG)].sort();
const MYSELF = '/jira/rest/api/3/myself';
const ANEW = { code: 'needs_reconnect' };
const PUT_IT_BACK = { code: 'not_configured', detail: { reason: 'keys' } };

let backend: Backend;
let passed: number;
let ids: Record<'token' | 'client', Map<string, string>>;
const asked = (tenantId: string) => ({ 'x-test-user': `${tenantId}/ada` });
const keyOf = (kind: 'token' | 'client', tenantId: string) => ({
  tenantId,
  connectionId: ids[kind].get(tenantId) ?? '',
});

async function readRow(at: ReturnType<typeof keyOf>) {
  const row = await backend.store.getConnection(at);
  if (!row) throw new Error(`There is no connection of ${at.tenantId}.`);
  return row;
}

/** Puts something else where a connection's credentials are sealed, and drops its access token. */
async function damage(at: ReturnType<typeof keyOf>, sealed: string) {
  expect(await backend.store.reseal(await readRow(at), { sealed, accessToken: null })).toBe(true);
}

beforeEach(async () => {
  passed = 0;
  backend = await openBackend({ now: () => Date.now() + passed });
  ids = { token: new Map(), client: new Map() };
  for (const tenantId of TENANTS) {
    const token = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')), asked(tenantId));
    const client = await backend.submitClient(
      clientValuesOf(clientOf(backend.simulator, 'one-site')),
      asked(tenantId),
    );
    ids.token.set(tenantId, token.json.connection.id);
    ids.client.set(tenantId, client.json.connection.id);
  }
  const lost = readKeyRing(`lost:${key(9)}`);
  for (const kind of ['token', 'client'] as const) {
    const [changed, moved, missing] = [WRONG.changed, WRONG.moved, WRONG.missing].map((tenantId) =>
      keyOf(kind, tenantId),
    ) as [ReturnType<typeof keyOf>, ReturnType<typeof keyOf>, ReturnType<typeof keyOf>];
    const { sealed } = await readRow(changed);
    const at = sealed.indexOf('"ciphertext":"') + 20;
    await damage(changed, sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1));
    await damage(moved, (await readRow(keyOf(kind, 'northwind'))).sealed);
    const credentials = { kind: 'basic', username: 'a@b.co', secret: new Secret('x') } as const;
    const place = { kind: 'connection', tenantId: missing.tenantId, id: missing.connectionId } as const;
    await damage(missing, await sealCredentials(lost, credentials, place));
  }
});
afterEach(() => backend.close());

describe('connections that cannot be opened', () => {
  it('are listed like all others', async () => {
    for (const tenantId of TENANTS) {
      const { status, json } = await backend.call('GET', '/connections', undefined, asked(tenantId));
      expect([status, json.connections.length]).toEqual([200, 2]);
    }
  });

  it.each(['token', 'client'] as const)('fail by themselves when they are used (%s)', async (kind) => {
    const use = (tenantId: string) => backend.connect.fetch(keyOf(kind, tenantId), MYSELF);
    const results = await Promise.allSettled(TENANTS.map(use));
    const told = Object.fromEntries(TENANTS.map((tenantId, index) => [tenantId, results[index]]));
    for (const tenantId of GOOD) expect(told[tenantId]).toMatchObject({ value: { status: 200 } });
    expect(told[WRONG.changed]).toMatchObject({ reason: ANEW });
    expect(told[WRONG.moved]).toMatchObject({ reason: ANEW });
    expect(told[WRONG.missing]).toMatchObject({ reason: PUT_IT_BACK });
    const statuses = TENANTS.map(async (tenantId) => (await readRow(keyOf(kind, tenantId))).status);
    expect(await Promise.all(statuses)).toEqual(
      TENANTS.map((one) => (one === WRONG.changed || one === WRONG.moved ? 'needs-reconnect' : 'connected')),
    );
  });

  it.each(['token', 'client'] as const)(
    'end on no server that has other bytes under the name of their key (%s)',
    async (kind) => {
      // As when CONNECT_KEYS was made anew for one server: the others go on, and so does this one with the right bytes.
      const wrong = createConnect({
        authenticate: () => ({ tenantId: 'northwind', userId: 'ada' }),
        store: backend.store,
        keys: `k1:${key(8)}`,
        publicUrl: ORIGIN,
        clouds: backend.simulator.clouds,
        on: (event) => void backend.events.push(event),
        onError: (error) => void backend.errors.push(error),
      });
      backend.events.length = 0;
      const at = keyOf(kind, 'northwind');
      passed += 120 * 60_000;
      await expect(wrong.fetch(at, MYSELF)).rejects.toMatchObject(PUT_IT_BACK);
      await expect(wrong.credentials(at)).rejects.toMatchObject(PUT_IT_BACK);
      await expect(wrong.sites(at)).rejects.toMatchObject(PUT_IT_BACK);
      await wrong.sweep();
      expect(String(backend.errors.at(-1))).toContain('"k1" in CONNECT_KEYS is not the one');
      expect((await readRow(at)).status).toBe('connected');
      expect(backend.events).toEqual([]);
      expect((await backend.connect.fetch(at, MYSELF)).status).toBe(200);
      expect((await wrong.rotateKeys({ dryRun: true })).unopened).toContainEqual({
        ...at,
        keyId: 'k1',
        why: 'other-key',
      });
    },
  );

  it.each(['token', 'client'] as const)('fail by themselves when they are tested (%s)', async (kind) => {
    const test = async (tenantId: string) => {
      const path = `/connections/${keyOf(kind, tenantId).connectionId}/test`;
      const { status, json } = await backend.call('POST', path, undefined, asked(tenantId));
      return [status, json.code ?? json.connection.status];
    };
    for (const tenantId of GOOD) expect(await test(tenantId)).toEqual([200, 'connected']);
    expect((await test(WRONG.changed))[1]).toBe('needs_reconnect');
    expect((await test(WRONG.moved))[1]).toBe('needs_reconnect');
    expect(await test(WRONG.missing)).toEqual([501, 'not_configured']);
  });

  it('hold up neither the sweep nor the renewal of others', async () => {
    for (const tenantId of TENANTS) {
      await backend.store.takeLease(keyOf('client', tenantId), { lease: 'of one that died', version: 1 }, 1);
    }
    passed += 60_000;
    await backend.connect.sweep();
    const rows = await Promise.all(TENANTS.map((tenantId) => readRow(keyOf('client', tenantId))));
    expect(
      rows.map(({ tenantId, status, version, intentAt }) => [tenantId, status, version, intentAt]),
    ).toEqual([
      ['aardvark', 'needs-reconnect', 1, null],
      ['contoso', 'connected', 2, null],
      ['initech', 'needs-reconnect', 1, null],
      ['northwind', 'connected', 2, null],
      // Whether that was settled, nobody knows: its key may be on another server.
      ['zenith', 'connected', 1, expect.any(Number)],
    ]);
  });

  it('are named when keys are rotated, and the others are sealed anew', async () => {
    const { unopened, already } = await backend.connect.rotateKeys();
    expect(unopened.map(({ tenantId }) => tenantId).sort()).toEqual(
      Object.values(WRONG)
        .flatMap((tenantId) => [tenantId, tenantId])
        .sort(),
    );
    expect(already).toBe(2 * GOOD.length);
  });
});
