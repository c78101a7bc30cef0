import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { openCredentials, sealCredentials } from '../../src/server/vault/credentials.ts';
import { readKeyRing } from '../../src/server/vault/key-ring.ts';
import { openOnNode } from '../../src/server/vault/open-on-node.ts';
import { open, seal } from '../../src/server/vault/seal.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { key, keyBytes } from './keys.ts';

const ring = readKeyRing(`k1:${key(1)}`);
const place = { kind: 'connection', tenantId: 'northwind', id: 'c1', field: 'credentials' } as const;

describe('a sealed secret', () => {
  it('opens where it belongs, and nowhere else', async () => {
    const sealed = await seal(ring, new Secret('s3cret'), place);
    expect(sealed).not.toContain('s3cret');
    expect((await open(ring, sealed, place)).reveal()).toBe('s3cret');
    for (const moved of [
      { ...place, tenantId: 'other' },
      { ...place, id: 'c2' },
      { ...place, field: 'refresh' },
      { ...place, kind: 'attempt' as const },
    ]) {
      await expect(open(ring, sealed, moved)).rejects.toThrow();
    }
  });

  it('does not open when a single bit was changed anywhere', async () => {
    const sealed = await seal(ring, new Secret('s3cret'), place);
    const jwe = JSON.parse(sealed) as Record<string, string>;
    for (const part of ['ciphertext', 'iv', 'tag', 'encrypted_key', 'protected']) {
      const bytes = Buffer.from(jwe[part] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 3) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = JSON.stringify({ ...jwe, [part]: flipped.toString('base64url') });
        await expect(open(ring, changed, place), `${part} bit ${bit}`).rejects.toThrow();
      }
    }
  });

  it('does not store where it belongs, and does not open by what the store says about it', async () => {
    const jwe = JSON.parse(await seal(ring, new Secret('s3cret'), place));
    expect(Object.keys(jwe).sort()).toEqual(['ciphertext', 'encrypted_key', 'iv', 'protected', 'tag']);
    for (const header of [
      { alg: 'dir', enc: 'A256GCM', kid: 'k1' },
      { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2c: 1e9, p2s: 'x', kid: 'k1' },
    ]) {
      const forged = { ...jwe, protected: Buffer.from(JSON.stringify(header)).toString('base64url') };
      await expect(open(ring, JSON.stringify(forged), place)).rejects.toMatchObject({
        code: 'ERR_JOSE_ALG_NOT_ALLOWED',
      });
    }
  });

  it('is written with the first key and read with any', async () => {
    const old = await seal(ring, new Secret('s3cret'), place);
    const both = readKeyRing(`k2:${key(2)},k1:${key(1)}`);
    expect((await open(both, old, place)).reveal()).toBe('s3cret');
    const fresh = await seal(both, new Secret('s3cret'), place);
    await expect(open(ring, fresh, place)).rejects.toThrow('k2');
  });

  it('keeps an email and its token together', async () => {
    const at = { kind: 'attempt', tenantId: 'northwind', id: 'a1' } as const;
    const credentials = { kind: 'basic', username: 'a@b.co', secret: new Secret('t') } as const;
    const opened = await openCredentials(ring, await sealCredentials(ring, credentials, at), at);
    expect({ ...opened, secret: opened.secret.reveal() }).toEqual({ ...credentials, secret: 't' });
  });
});

describe('a key ring', () => {
  it.each([
    ['', /CONNECT_KEYS is empty/],
    ['k1', /entry 1/],
    ['k1:c2hvcnQ=', /32 bytes/],
    [`k1:${key(1)},k1:${key(2)}`, /two keys are named "k1"/],
    [`:${key(1)}`, /entry 1/],
    [`${'k'.repeat(65)}:${key(1)}`, /entry 1/],
    [`k1:${key(1)},k2:${key(2)},k3:${key(1)}`, /"k1" and "k3" are the same key/],
    [`k1:${key(1)},k2:${key(1).replaceAll('+', '-').replaceAll('/', '_').replace('=', '')}`, /the same key/],
    [`k1:${Buffer.alloc(32).toString('base64')}`, /entry 1 is not random/],
    [`k1:${key(1)},k2:${Buffer.from('changeme'.repeat(4)).toString('base64')}`, /entry 2 is not random/],
    [`k1:${Buffer.from('00112233445566778899aabbccddeeff').toString('base64')}`, /entry 1 is not random/],
  ])('that is wrong refuses to start and never quotes the key: %s', (text, message) => {
    expect(() => readKeyRing(text)).toThrow(message);
    for (const secret of [key(1), 'AAAA', 'changeme']) expect(() => readKeyRing(text)).not.toThrow(secret);
  });

  it('takes every key that is another, with blanks around it, in either alphabet of base64', () => {
    const almost = Uint8Array.from(keyBytes(1), (byte, at) => (at === 31 ? byte ^ 1 : byte));
    // Both letters that the alphabets differ in.
    const odd = Uint8Array.from([0xfb, 0xff, ...keyBytes(3).subarray(2)]);
    const text = ` k1:${key(1)} , k2:${Buffer.from(almost).toString('base64')},k3:${Buffer.from(odd).toString('base64url')},`;
    const { keys, writer } = readKeyRing(text);
    expect([...keys].map(([kid, bytes]) => [kid, [...bytes]])).toEqual([
      ['k1', [...keyBytes(1)]],
      ['k2', [...almost]],
      ['k3', [...odd]],
    ]);
    expect(writer()).toMatchObject({ kid: 'k1' });
  });

  it('says how to create a key where one is missing or wrong', () => {
    for (const text of ['', 'k1', `k1:${key(1)},k2:${key(1)}`]) {
      expect(() => readKeyRing(text)).toThrow('openssl rand -base64 32');
    }
  });
});

describe('the box around a secret', () => {
  it('prints [secret] however it is printed', () => {
    const box = new Secret('s3cret');
    const printed = [
      `${box}`,
      String(box),
      JSON.stringify({ box }),
      inspect({ box }),
      inspect(box, { showHidden: true }),
    ];
    for (const text of printed) expect(text).not.toContain('s3cret');
    expect(box.reveal()).toBe('s3cret');
  });
});

describe('what Node opens by itself', () => {
  const header = Buffer.from(JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', kid: 'k1' })).toString(
    'base64url',
  );
  const authenticated = new TextEncoder().encode('here');

  async function sealedBy(library: typeof import('jose')) {
    const jwe = await new library.FlattenedEncrypt(new TextEncoder().encode('s3crét'))
      .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM', kid: 'k1' })
      .setAdditionalAuthenticatedData(authenticated)
      .encrypt(keyBytes(1));
    const { aad: _left, ...stored } = jwe;
    return stored as unknown as Record<string, string>;
  }

  it('is what the library sealed, and only where it belongs', async () => {
    const stored = await sealedBy(await import('jose'));
    expect(stored.protected).toBe(header);
    expect(openOnNode(ring, stored, authenticated)).toBe('s3crét');
    expect(openOnNode(ring, stored, new TextEncoder().encode('there'))).toBeUndefined();
    expect(openOnNode(readKeyRing(`k1:${key(2)}`), stored, authenticated)).toBeUndefined();
    expect(openOnNode(readKeyRing(`k2:${key(1)}`), stored, authenticated)).toBeUndefined();
  });

  it('is nothing that differs in form: what else is good, the library says', async () => {
    const stored = await sealedBy(await import('jose'));
    const cut = (part: string, bytes: number) => ({
      ...stored,
      [part]: Buffer.from(stored[part] ?? '', 'base64url')
        .subarray(0, bytes)
        .toString('base64url'),
    });
    const other = (change: object) =>
      Buffer.from(JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', kid: 'k1', ...change })).toString(
        'base64url',
      );
    for (const odd of [
      cut('tag', 12),
      cut('tag', 4),
      cut('tag', 0),
      cut('iv', 11),
      cut('encrypted_key', 32),
      { ...stored, aad: Buffer.from(authenticated).toString('base64url') },
      { ...stored, header: { kid: 'k1' } },
      { ...stored, unprotected: {} },
      { ...stored, tag: undefined },
      { ...stored, ciphertext: 7 },
      { ...stored, protected: other({ alg: 'dir' }) },
      { ...stored, protected: other({ zip: 'DEF' }) },
      { ...stored, protected: other({ crit: ['x'] }) },
      { ...stored, protected: Buffer.from(`${Buffer.from(header, 'base64url')} `).toString('base64url') },
      {},
      ...Object.entries(stored).flatMap(([part, text]) => [
        { ...stored, [part]: `${text}!` },
        { ...stored, [part]: ` ${text}` },
        { ...stored, [part]: `${text}=` },
      ]),
    ]) {
      expect(openOnNode(ring, odd, authenticated), JSON.stringify(odd)).toBeUndefined();
    }
  });

  it('opens with the library just as well, where there is no Node', async () => {
    const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    vi.resetModules();
    const elsewhere = await import('../../src/server/vault/seal.ts');
    const { readSecretKeys } = await import('../../src/server/proxy/secret-keys.ts');
    const sealed = await seal(ring, new Secret('s3cret'), place);
    expect((await elsewhere.open(ring, sealed, place)).reveal()).toBe('s3cret');
    await expect(elsewhere.open(ring, sealed, { ...place, id: 'c2' })).rejects.toThrow();
    const keys = readSecretKeys('k'.repeat(32));
    expect([await keys.include('k'.repeat(32)), await keys.include('K'.repeat(32))]).toEqual([true, false]);
    builtin.mockRestore();
    vi.resetModules();
  });
});
