import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/simulator/index.ts';
import { type Backend, ORIGIN, openBackend, PROVIDER, sampleOf, valuesOf } from './open-backend.ts';

let backend: Backend;
afterEach(() => backend.close());

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const GATEWAY = { path: '/ex/' };
const cases: [string, Fault, string, string?][] = [
  ['is down', { when: GATEWAY, kind: 'status', status: 503 }, 'upstream'],
  ['fails', { when: GATEWAY, kind: 'status', status: 500 }, 'upstream'],
  ['answers with a page', { when: GATEWAY, kind: 'html' }, 'site_unavailable'],
  ['has suspended the site', { when: GATEWAY, kind: 'suspended' }, 'site_unavailable'],
  ['breaks the connection', { when: GATEWAY, kind: 'reset' }, 'upstream', 'unreachable'],
  ['limits the rate', { when: GATEWAY, kind: 'rate-limited', retryAfterSeconds: 17 }, 'rate_limited'],
  ['blocks our address', { when: GATEWAY, kind: 'ip-blocked' }, 'ip_blocked'],
  ['is down at the site', { when: { path: '/_edge' }, kind: 'status', status: 503 }, 'upstream'],
  [
    'limits the rate at the site',
    { when: { path: '/_edge' }, kind: 'rate-limited', retryAfterSeconds: 17 },
    'rate_limited',
  ],
];

describe('when Atlassian', () => {
  it.each(cases)('%s, no field is blamed and nothing is stored', async (_what, fault, code, reason) => {
    backend = await openBackend();
    backend.simulator.faults.add(fault);
    const { json, headers } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    expect(json).toMatchObject({ code, ...(reason ? { evidence: { reason } } : {}) });
    expect(json.field).toBeUndefined();
    if (code === 'rate_limited') {
      expect(json.evidence.retryAfter).toBe(17);
      expect(headers.get('retry-after')).toBe('17');
    }
    expect(await backend.connections()).toHaveLength(0);
    expect(backend.errors).toEqual([]);
  });

  it('blocks our address, it is told which one that is', async () => {
    backend = await openBackend({ outboundAddresses: ['203.0.113.7', '2001:db8::7'] });
    backend.simulator.faults.add({ when: GATEWAY, kind: 'ip-blocked' });
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    expect(json).toMatchObject({
      code: 'ip_blocked',
      evidence: { addresses: ['203.0.113.7', '2001:db8::7'] },
    });
  });

  it('limits the rate until a minute given as ISO 8601, the wait is in seconds', async () => {
    backend = await openBackend({ variants: { rateLimitHeaders: 'reset-iso' } });
    backend.simulator.faults.add({ when: GATEWAY, kind: 'rate-limited' });
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    expect(json.evidence.retryAfter).toBeGreaterThan(0);
    expect(json.evidence.retryAfter).toBeLessThanOrEqual(3_600);
  });

  it('is slower than the caller will wait, the caller is told so and nothing is stored', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: GATEWAY, kind: 'slow', delayMs: 14_000 });
    // A busy server collects garbage while it waits; that must not cost the timeouts.
    const collecting = setInterval(collectGarbage, 50);
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    clearInterval(collecting);
    expect(json).toMatchObject({ code: 'upstream', evidence: { reason: 'timeout' } });
    expect(await backend.connections()).toHaveLength(0);
  });

  it('limits one product only, the connection stands and says what is not known', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/ex/confluence' }, kind: 'rate-limited' });
    const { json } = await backend.submit(valuesOf(sampleOf(backend.simulator, 'everything')));
    expect(json.connection.products).toEqual([
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'unknown' },
    ]);
  });
});

describe('when the caller goes away', () => {
  it('stores nothing', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: GATEWAY, kind: 'slow', delayMs: 300 });
    const controller = new AbortController();
    const answer = backend.connect.handle(
      new Request('https://app.example.com/connect/connections', {
        method: 'POST',
        headers: { origin: 'https://app.example.com', 'content-type': 'application/json' },
        body: JSON.stringify({
          provider: 'atlassian-service-account-api-token',
          values: valuesOf(sampleOf(backend.simulator, 'everything')),
        }),
        signal: controller.signal,
      }),
    );
    setTimeout(() => controller.abort(), 100);
    expect((await answer).status).toBe(499);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await backend.connections()).toHaveLength(0);
  });
});

describe('what passes by itself', () => {
  const good = () => valuesOf(sampleOf(backend.simulator, 'everything'));
  const asked = (path: string) =>
    backend.simulator.requests.filter((request) => request.path.includes(path)).length;

  it.each<[string, Fault]>([
    ['a connection that breaks off', { when: GATEWAY, times: 2, kind: 'reset' }],
    ['an outage', { when: GATEWAY, times: 2, kind: 'status', status: 503 }],
    ['a site that does not answer', { when: { path: '/_edge' }, times: 2, kind: 'status', status: 502 }],
    ['a limit of a second', { when: GATEWAY, times: 1, kind: 'rate-limited', retryAfterSeconds: 1 }],
  ])('is asked again: %s', async (_what, fault) => {
    backend = await openBackend();
    backend.simulator.faults.add(fault);
    expect((await backend.submit(good())).json.kind).toBe('connected');
  });

  it('is asked three times at most', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'status', status: 500 });
    expect((await backend.submit(good())).json.code).toBe('upstream');
    expect(asked('/_edge')).toBe(3);
  });

  it('is not asked again after a refusal, a longer limit, or nine seconds of silence', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'rate-limited', retryAfterSeconds: 3 });
    expect((await backend.submit(good())).json).toMatchObject({
      code: 'rate_limited',
      evidence: { retryAfter: 3 },
    });
    expect(asked('/_edge')).toBe(1);
    backend.simulator.reset();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'status', status: 403 });
    await backend.submit(good());
    expect(asked('/_edge')).toBe(1);
  });

  it('is not waited for by whoever has gone', async () => {
    backend = await openBackend();
    backend.simulator.faults.add({ when: { path: '/_edge' }, kind: 'rate-limited', retryAfterSeconds: 2 });
    const gone = AbortSignal.timeout(100);
    const started = performance.now();
    const request = new Request(`${ORIGIN}/connect/connections`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify({ provider: PROVIDER, values: good() }),
      signal: gone,
    });
    expect((await (await backend.connect.handle(request)).json()).code).toBe('cancelled');
    // Before the two seconds are over that would be waited for.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
