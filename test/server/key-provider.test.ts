import { afterEach, describe, expect, it, vi } from 'vitest';
import { createContext } from '../../src/server/context.ts';
import { type KeyProvider, providedRing } from '../../src/server/vault/key-provider.ts';
import { openOnNode } from '../../src/server/vault/open-on-node.ts';
import { rotateKeys } from '../../src/server/vault/rotate-keys.ts';
import { open, seal } from '../../src/server/vault/seal.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { keyBytes } from './keys.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  ORIGIN,
  openBackend,
  sampleOf,
  valuesOf,
} from './open-backend.ts';

const place = { kind: 'connection', tenantId: 'northwind', id: 'c1', field: 'credentials' } as const;
const KEYS_FAULT = { code: 'not_configured', detail: { reason: 'keys' } };
const MINUTE = 60_000;

/** A KMS with two keys that can be broken, and counts. */
function createKms() {
  const kms = {
    writes: 'k2',
    asked: [] as string[],
    fault: undefined as Error | undefined,
    answer: async (kid: string): Promise<Uint8Array | undefined> => {
      kms.asked.push(kid);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (kms.fault) throw kms.fault;
      return kid === 'k1' || kid === 'k2' ? keyBytes(Number(kid.slice(1))) : undefined;
    },
  };
  const provider: KeyProvider = {
    writer: async () => ({ kid: kms.writes, key: (await kms.answer(kms.writes)) ?? new Uint8Array() }),
    find: (kid) => kms.answer(kid),
  };
  return { kms, provider };
}

function openRing() {
  const { kms, provider } = createKms();
  const errors: unknown[] = [];
  const clock = { now: 0 };
  const ring = providedRing(
    provider,
    (error) => errors.push(error),
    () => clock.now,
  );
  return { kms, ring, errors, clock };
}

describe('keys of a provider', () => {
  it('seal and open, are asked for once by all at the same time, and then are at hand', async () => {
    const { kms, ring } = openRing();
    const sealed = await Promise.all(
      Array.from({ length: 20 }, () => seal(ring, new Secret('s3cret'), place)),
    );
    expect(kms.asked).toEqual(['k2']);
    for (const one of sealed) expect((await open(ring, one, place)).reveal()).toBe('s3cret');
    expect(kms.asked).toEqual(['k2']);
    const authenticated = new TextEncoder().encode(
      JSON.stringify(['connect-atlassian', 1, 'connection', 'northwind', 'c1', 'credentials']),
    );
    expect(openOnNode(ring, JSON.parse(sealed[0] ?? ''), authenticated)).toBe('s3cret');
  });

  it('are asked for again after five minutes, so that another one writes without a restart', async () => {
    const { kms, ring, clock } = openRing();
    const first = await seal(ring, new Secret('s3cret'), place);
    kms.writes = 'k1';
    clock.now = 5 * MINUTE - 1;
    expect((await ring.writer()).kid).toBe('k2');
    clock.now = 5 * MINUTE;
    expect(ring.keys.size).toBe(0);
    expect((await ring.writer()).kid).toBe('k1');
    expect((await open(ring, first, place)).reveal()).toBe('s3cret');
    expect(kms.asked).toEqual(['k2', 'k1', 'k2']);
  });

  it('are out of reach when it fails, which is told once, and asked again after a second', async () => {
    const { kms, ring, errors, clock } = openRing();
    const sealed = await seal(ring, new Secret('s3cret'), place);
    clock.now = 6 * MINUTE;
    kms.fault = new Error('AccessDenied');
    for (let count = 0; count < 3; count += 1) {
      await expect(open(ring, sealed, place)).rejects.toMatchObject(KEYS_FAULT);
    }
    expect([errors, kms.asked]).toEqual([[kms.fault], ['k2', 'k2']]);
    kms.fault = undefined;
    clock.now += 1_000;
    expect((await open(ring, sealed, place)).reveal()).toBe('s3cret');
  });

  it('that are none are refused: text, short, not random, without an id', async () => {
    for (const [given, says] of [
      // Its letters, read as numbers, would be zeros: a key that everybody knows.
      [{ kid: 'k1', key: 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY' as never }, 'is no Uint8Array'],
      [{ kid: 'k1', key: [...keyBytes(1)] as never }, 'is no Uint8Array'],
      [undefined as never, 'writer() gave none'],
      [{ kid: 'k1', key: keyBytes(1).subarray(1) }, '31 bytes'],
      [{ kid: 'k1', key: new Uint8Array(32) }, 'not random'],
      [{ kid: 'a b', key: keyBytes(1) }, 'no id'],
      [{ kid: 1 as never, key: keyBytes(1) }, 'no id'],
    ] as const) {
      const errors: unknown[] = [];
      const ring = providedRing({ writer: () => given, find: () => given?.key }, (error) =>
        errors.push(error),
      );
      await expect(ring.writer()).rejects.toMatchObject(KEYS_FAULT);
      expect(String(errors)).toContain(says);
    }
  });

  it('are not asked for under names that are none, nor remembered without end', async () => {
    const { kms, ring } = openRing();
    expect(await ring.find('../k1')).toBeUndefined();
    expect(await ring.find('x'.repeat(65))).toBeUndefined();
    expect(kms.asked).toEqual([]);
    await Promise.all(Array.from({ length: 300 }, (_, index) => ring.find(`x${index}`)));
    expect(await ring.find('x299')).toBeUndefined();
    expect(kms.asked).toHaveLength(300);
    await ring.find('x0');
    expect(kms.asked).toHaveLength(301);
  });

  it('are not waited for without end', async () => {
    vi.useFakeTimers();
    const ring = providedRing({ writer: () => new Promise(() => {}), find: () => undefined }, () => {});
    const asking = expect(ring.writer()).rejects.toMatchObject(KEYS_FAULT);
    await vi.advanceTimersByTimeAsync(10_000);
    await asking;
    vi.useRealTimers();
  });

  it('are no keys at all where it is something else', () => {
    for (const keys of [{}, [], null, { writer: () => {} }]) {
      const options = {
        store: {} as never,
        keys: keys as never,
        publicUrl: ORIGIN,
        authenticate: () => null,
      };
      expect(() => createContext(options)).toThrow('KeyProvider');
    }
  });
});

describe('keys that are rotated', () => {
  it('are taken for missing only where the KMS says so', async () => {
    const { kms, provider } = createKms();
    const backend = await openBackend({ keys: provider });
    await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    await backend.connect.rotateKeys();
    const find = vi.fn<KeyProvider['find']>(() => Promise.reject(new Error('AccessDenied')));
    const rotate = () =>
      rotateKeys({
        store: backend.store,
        ring: providedRing({ writer: () => ({ kid: 'k1', key: keyBytes(1) }), find }, () => {}),
      });
    await expect(rotate()).rejects.toMatchObject(KEYS_FAULT);
    find.mockResolvedValue(undefined);
    expect(await rotate()).toMatchObject({ resealed: 0, unopened: [{ why: 'key-missing', keyId: 'k2' }] });
    find.mockImplementation((kid) => kms.answer(kid));
    expect(await rotate()).toMatchObject({ writer: 'k1', resealed: 1, unopened: [] });
    await backend.close();
  });
});

describe('a server whose KMS fails', () => {
  let backend: Backend;
  afterEach(async () => {
    vi.useRealTimers();
    await backend.close();
  });

  it('does not start', async () => {
    const { kms, provider } = createKms();
    backend = await openBackend({ keys: provider });
    kms.fault = new Error('AccessDenied');
    const { createConnect } = await import('../../src/server/connect.ts');
    const connect = createConnect({
      store: backend.store,
      keys: createKmsThatFails(),
      publicUrl: ORIGIN,
      authenticate: () => null,
      onError: () => {},
    });
    await expect(connect.migrate()).rejects.toMatchObject(KEYS_FAULT);
  });

  it('keeps what a renewal brings, which was begun with a key at hand', async () => {
    const { kms, provider } = createKms();
    let passed = 0;
    backend = await openBackend({
      keys: provider,
      now: () => Date.now() + passed,
      fetch: async (input, init) => {
        // As soon as Atlassian has been asked to exchange something.
        if (String(input).endsWith('/oauth/token')) kms.fault = new Error('AccessDenied');
        return await fetch(input, init);
      },
    });
    const { json } = await backend.submitClient(clientValuesOf(clientOf(backend.simulator, 'one-site')));
    kms.fault = undefined;
    const key = { tenantId: 'northwind', connectionId: json.connection.id };
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 6 * MINUTE);
    passed = 120 * MINUTE;
    await backend.connect.credentials(key);
    vi.mocked(performance.now).mockRestore();
    expect(kms.fault).toBeDefined();
    expect(await backend.store.getConnection(key)).toMatchObject({ version: 2, lease: null, intentAt: null });
  });

  it('ends no connection: they are listed, cannot be used, and work again with it', async () => {
    const { kms, provider } = createKms();
    backend = await openBackend({ keys: provider });
    const { simulator, connect, events } = backend;
    const token = await backend.submit(valuesOf(sampleOf(simulator, 'everything')));
    const client = await backend.submitClient(clientValuesOf(clientOf(simulator, 'one-site')));
    const ids = [token, client].map(({ json }) => json.connection.id as string);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 6 * MINUTE);
    kms.fault = new Error('AccessDenied');
    // Nothing is begun that the key will be missing for.
    const takeLease = vi.spyOn(backend.store, 'takeLease');
    for (const connectionId of ids) {
      const key = { tenantId: 'northwind', connectionId };
      await expect(connect.credentials(key)).rejects.toMatchObject(KEYS_FAULT);
      await expect(connect.fetch(key, '/jira/rest/api/3/myself')).rejects.toMatchObject(KEYS_FAULT);
      const tested = await backend.call('POST', `/connections/${connectionId}/test`);
      expect([tested.status, tested.json.code]).toEqual([501, 'not_configured']);
      const row = await backend.store.getConnection(key);
      expect(row).toMatchObject({ status: 'connected', lease: null, intentAt: null, version: 1 });
    }
    expect(takeLease).not.toHaveBeenCalled();
    await connect.sweep();
    await expect(connect.rotateKeys()).rejects.toMatchObject(KEYS_FAULT);
    const again = await backend.submit(valuesOf(sampleOf(simulator, 'everything')));
    expect([again.status, again.json.code, again.json.evidence]).toEqual([
      501,
      'not_configured',
      { reason: 'keys' },
    ]);
    expect((await backend.connections()).length).toBe(2);
    expect(events.map(({ type }) => type)).toEqual(['connected', 'connected']);
    kms.fault = undefined;
    vi.mocked(performance.now).mockReturnValue(performance.now() + MINUTE);
    for (const connectionId of ids) await connect.credentials({ tenantId: 'northwind', connectionId });
    vi.mocked(performance.now).mockRestore();
  });
});

const createKmsThatFails = (): KeyProvider => ({
  writer: () => Promise.reject(new Error('AccessDenied')),
  find: () => Promise.reject(new Error('AccessDenied')),
});
