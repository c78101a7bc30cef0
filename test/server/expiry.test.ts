import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Backend, openBackend, sampleOf, valuesOf } from './open-backend.ts';

const DAY_MS = 86_400_000;

let backend: Backend;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-24T10:00:00Z');
  backend = await openBackend({ now: () => now, variants: { serverInfoScope: 'checked' } });
});
afterEach(() => backend.close());

const good = () => ({ ...valuesOf(sampleOf(backend.simulator, 'everything')), expiresOn: '2026-12-24' });
const listed = async () => ((await backend.connections()) as { expiresAt: string | null }[])[0];

it('the date that was entered is kept with the connection, through a test and a new token', async () => {
  const { status, json } = await backend.submit(good());
  expect(status).toBe(201);
  expect(json.connection.expiresAt).toBe('2026-12-24T12:00:00.000Z');
  const tested = await backend.call('POST', `/connections/${json.connection.id}/test`);
  expect(tested.json.connection.expiresAt).toBe('2026-12-24T12:00:00.000Z');
  await backend.submit({ ...good(), expiresOn: '2027-01-31' });
  expect((await listed())?.expiresAt).toBe('2027-01-31T12:00:00.000Z');
  await backend.submit({ ...good(), expiresOn: '' });
  expect((await listed())?.expiresAt).toBeNull();
});

it('it waits with the question about the site', async () => {
  // Nothing names the host of this one's bare Cloud ID.
  const values = valuesOf(sampleOf(backend.simulator, 'confluence-only-scopes'), 'cloudId');
  const { json } = await backend.submit({ ...values, expiresOn: '2026-12-24' });
  expect(json.kind).toBe('confirm-site');
  const answer = { address: 'acme.atlassian.net' };
  const result = await backend.call('POST', `/attempts/${json.attemptId}/site`, answer);
  expect(result.json.connection.expiresAt).toBe('2026-12-24T12:00:00.000Z');
});

it.each([
  ['2026-11-23', 'expiry_range'],
  ['2027-11-26', 'expiry_range'],
  ['2026-02-31', 'expiry_form'],
  ['tomorrow', 'expiry_form'],
])('%s is refused before anybody is asked', async (expiresOn, reason) => {
  const { status, json } = await backend.submit({ ...good(), expiresOn });
  expect([status, json.code, json.field, json.evidence.reason]).toEqual([
    400,
    'invalid_request',
    'expiresOn',
    reason,
  ]);
  expect(backend.simulator.requests).toHaveLength(0);
});

it('a token that is refused after its date has ended, and not just been refused', async () => {
  const { json } = await backend.submit(good());
  const refused = await testRefused(json.connection.id);
  expect(refused.json.code).toBe('invalid_credentials');
  now += 31 * DAY_MS;
  const ended = await testRefused(json.connection.id);
  expect([ended.json.code, ended.json.evidence.reason]).toEqual(['token_expired', 'date']);
  expect(ended.json.detail).toMatch(/This token has ended/);
  expect(backend.events.at(-1)?.type).toBe('needs-reconnect');
});

/** Tests the connection while Atlassian refuses its token. */
async function testRefused(id: string) {
  backend.simulator.faults.add({ when: { path: '/ex/' }, kind: 'status', status: 401 });
  const answer = await backend.call('POST', `/connections/${id}/test`);
  backend.simulator.reset();
  return answer;
}

it('it may be left out', async () => {
  const { expiresOn: _none, ...values } = good();
  const { json } = await backend.submit(values);
  expect(json.connection.expiresAt).toBeNull();
});
