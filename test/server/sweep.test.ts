import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sqliteStore } from '../../src/server/sql/index.ts';
import type { ConnectionKey, ConnectionStore } from '../../src/server/store.ts';
import { type Backend, clientOf, clientValuesOf, openBackend } from './open-backend.ts';

// Renewals that a crash cut off, many of them at once. What becomes of each is in renewal.test.ts.

const LEASE_MS = 30_000;

let backend: Backend;
let store: ConnectionStore;
let now: number;
let keys: ConnectionKey[];
/** Who asks for a token at the moment, and what lets them go on. */
let asking: (() => void)[];
let isHeld: boolean;

beforeEach(async () => {
  now = Date.parse('2026-11-25T12:00:00Z');
  keys = [];
  asking = [];
  isHeld = false;
  store = sqliteStore(':memory:', { now: () => now });
  backend = await openBackend({
    store,
    now: () => now,
    simulatorNow: () => new Date(now),
    fetch: async (input, init) => {
      if (isHeld && String(input).endsWith('/oauth/token')) {
        await new Promise<void>((resolve) => asking.push(resolve));
      }
      return await fetch(input, init);
    },
  });
});
afterEach(() => backend.close());

/** As many connections, each of a tenant of its own, in the middle of whose renewal a server went down. */
async function cutOff(count: number): Promise<void> {
  const values = clientValuesOf(clientOf(backend.simulator, 'one-site'));
  for (let index = 0; index < count; index += 1) {
    const tenantId = `tenant-${index}`;
    const { json } = await backend.submitClient(values, { 'x-test-user': `${tenantId}/ada` });
    const key = { tenantId, connectionId: json.connection.id };
    expect(await store.takeLease(key, { lease: 'dead', version: 1 }, LEASE_MS)).toBeDefined();
    keys.push(key);
  }
  now += LEASE_MS;
}

const versions = () => Promise.all(keys.map(async (key) => (await store.getConnection(key))?.version));
const goOn = () => {
  isHeld = false;
  for (const resume of asking.splice(0)) resume();
};

describe('the sweep', () => {
  it('renews five at a time', async () => {
    await cutOff(12);
    isHeld = true;
    const swept = backend.connect.sweep();
    await expect.poll(() => asking.length).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asking).toHaveLength(5);
    goOn();
    await swept;
    expect(await versions()).toEqual(keys.map(() => 2));
  });

  it('renews whatever else of it fails: Atlassian leaves ten minutes for that alone', async () => {
    await cutOff(2);
    // As where more has gathered than one statement gets time for.
    const faults = [new Error('too many attempts'), new Error('too much activity')] as const;
    store.removeEndedAttempts = () => Promise.reject(faults[0]);
    store.removeOldActivity = () => Promise.reject(faults[1]);
    const counts = vi.spyOn(store, 'removeEndedCounts');
    await expect(backend.connect.sweep()).rejects.toBe(faults[0]);
    expect(await versions()).toEqual([2, 2]);
    expect(counts).toHaveBeenCalled();
    expect(backend.errors).toEqual([faults[1]]);
  });

  it('goes on after a row that fails, and says so', async () => {
    await cutOff(3);
    const { takeLease } = store;
    const fault = new Error('disk full');
    store.takeLease = (key, ...more) =>
      key.tenantId === 'tenant-0' ? Promise.reject(fault) : takeLease(key, ...more);
    const told = vi.spyOn(store, 'takeExpiring');
    await backend.connect.sweep();
    expect(await versions()).toEqual([1, 2, 2]);
    expect(backend.errors).toEqual([fault]);
    expect(told).toHaveBeenCalled();
  });

  it('is joined by one that comes while it is under way, and the next one is another', async () => {
    await cutOff(1);
    const begun = vi.spyOn(store, 'listIntents');
    isHeld = true;
    let isSecondDone = false;
    const first = backend.connect.sweep();
    await expect.poll(() => asking.length).toBe(1);
    const second = backend.connect.sweep().then(() => {
      isSecondDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isSecondDone).toBe(false);
    goOn();
    await Promise.all([first, second]);
    expect(begun).toHaveBeenCalledTimes(1);
    await backend.connect.sweep();
    expect(begun).toHaveBeenCalledTimes(2);
  });

  it('ends with the process: what was asked for is kept, nothing more is, and there is no fault to tell of', async () => {
    await cutOff(7);
    let versionsAtClose: unknown;
    const { close } = store;
    store.close = async () => {
      versionsAtClose = await versions();
      await close();
    };
    isHeld = true;
    const swept = backend.connect.sweep();
    await expect.poll(() => asking.length).toBe(5);
    const before = backend.simulator.requests.length;
    const closed = backend.connect.close();
    goOn();
    await Promise.all([closed, swept]);
    expect(versionsAtClose).toEqual([2, 2, 2, 2, 2, 1, 1]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.simulator.requests).toHaveLength(before + 5);
    expect(backend.errors).toEqual([]);
    await backend.connect.sweep();
    store.close = async () => {};
  });

  it('has its last word when the process ends, wherever it is', async () => {
    const { takeExpiring } = store;
    let goOnTelling = () => {};
    const telling = new Promise<void>((resolve) => {
      goOnTelling = resolve;
    });
    const begun = vi.fn();
    store.takeExpiring = async (...expiring) => {
      begun();
      await telling;
      return await takeExpiring(...expiring);
    };
    const swept = backend.connect.sweep();
    await expect.poll(() => begun).toHaveBeenCalled();
    const closed = backend.connect.close();
    goOnTelling();
    await expect(swept).resolves.toBeUndefined();
    await closed;
  });

  it('begins anew after one that failed altogether', async () => {
    await cutOff(1);
    const fault = new Error('database gone');
    vi.spyOn(store, 'listIntents').mockRejectedValueOnce(fault);
    await expect(backend.connect.sweep()).rejects.toBe(fault);
    await backend.connect.sweep();
    expect(await versions()).toEqual([2]);
  });
});
