import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { type Backend, ORIGIN, openBackend, PROVIDER, sampleOf, valuesOf } from '../server/open-backend.ts';

let backend: Backend;
/** The tokens that the host's server takes at the moment. */
let valid: Set<string>;
let requests: { readonly path: string; readonly authorization: string | null }[];

beforeEach(async () => {
  valid = new Set();
  requests = [];
  backend = await openBackend({
    authenticate: (request) => {
      const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
      return valid.has(token) ? { tenantId: 'northwind', userId: 'ada' } : null;
    },
  });
});
afterEach(() => backend.close());

function adapterWith(session: () => Promise<string>) {
  return createHttpAdapter({
    baseUrl: `${ORIGIN}/connect`,
    session,
    fetch: (input, init) => {
      const request = new Request(input as string, init);
      // As the network does.
      request.signal.throwIfAborted();
      request.headers.set('origin', ORIGIN);
      requests.push({
        path: new URL(request.url).pathname,
        authorization: request.headers.get('authorization'),
      });
      return backend.connect.handle(request);
    },
  });
}

/** A host that gives the next token each time it is asked. */
function host() {
  let count = 0;
  return vi.fn(async () => {
    count += 1;
    valid.add(`t${count}`);
    return `t${count}`;
  });
}

it.each(['//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', 'connect'])(
  'an adapter at %j would ask somebody else, or nobody',
  (baseUrl) => {
    expect(() => createHttpAdapter({ baseUrl })).toThrow(TypeError);
  },
);

describe('a session', () => {
  it('is asked for once, and sent with every request', async () => {
    const session = host();
    const adapter = adapterWith(session);
    await adapter.listConnections();
    await adapter.listConnections();
    expect(session).toHaveBeenCalledTimes(1);
    expect(requests.map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t1']);
  });

  it('that has ended is renewed, and what was submitted is submitted again: nothing is lost', async () => {
    const session = host();
    const adapter = adapterWith(session);
    await adapter.listConnections();
    valid.clear();
    const values = valuesOf(sampleOf(backend.simulator, 'everything'));
    const result = await adapter.submit({ provider: PROVIDER, values });
    expect(result.kind).toBe('connected');
    expect(session).toHaveBeenCalledTimes(2);
    expect(requests.slice(1).map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    // The refused request did no work.
    expect((await adapter.listConnections()).length).toBe(1);
  });

  it('that ends for many calls at once is renewed once', async () => {
    const session = host();
    const adapter = adapterWith(session);
    await adapter.listConnections();
    valid.clear();
    await Promise.all(Array.from({ length: 10 }, () => adapter.listConnections()));
    expect(session).toHaveBeenCalledTimes(2);
  });

  it('is asked for again only once: a host that gives a refused token is told so', async () => {
    const session = vi.fn(async () => 'never-valid');
    await expect(adapterWith(session).listConnections()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(requests).toHaveLength(2);
  });

  it('that the host cannot give is a failure without its words, and can be had later', async () => {
    const session = vi.fn<() => Promise<string>>();
    session.mockRejectedValueOnce(new Error('secret-of-the-host'));
    session.mockImplementation(host());
    const adapter = adapterWith(session);
    const failed = await adapter.listConnections().catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'unauthenticated' });
    expect(String(failed)).not.toContain('secret-of-the-host');
    expect(await adapter.listConnections()).toEqual([]);
  });

  it('of cookies is renewed by the host itself, with nothing to send', async () => {
    let renewals = 0;
    const adapter = createHttpAdapter({
      baseUrl: `${ORIGIN}/connect`,
      session: async () => {
        renewals += 1;
        return '';
      },
      fetch: async (_input, init) => {
        expect(new Headers(init?.headers).has('authorization')).toBe(false);
        return renewals < 2
          ? new Response(null, { status: 401 })
          : Response.json({ connections: [] }, { headers: { 'connect-wire-version': '1' } });
      },
    });
    expect(await adapter.listConnections()).toEqual([]);
  });

  it('is not asked for by whoever has gone', async () => {
    const gone = new AbortController();
    const adapter = adapterWith(async () => {
      gone.abort();
      return 'never-valid';
    });
    await expect(adapter.listConnections({ signal: gone.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('is not waited for by whoever has gone, and is there for whoever asks next', async () => {
    const session = vi.fn(host());
    let signIn = () => {};
    session.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        signIn = resolve;
      });
      valid.add('t0');
      return 't0';
    });
    const adapter = adapterWith(session);
    const gone = new AbortController();
    const asked = adapter.listConnections({ signal: gone.signal });
    await vi.waitFor(() => expect(session).toHaveBeenCalledTimes(1));
    gone.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(requests).toEqual([]);
    signIn();
    expect(await adapter.listConnections()).toEqual([]);
    expect(session).toHaveBeenCalledTimes(1);
  });
});
