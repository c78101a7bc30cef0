import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { good, type HostileField, hostileFields, type Outcome, secrets, titleOf } from '../hostile/fields.ts';
import { harmIn, holdsSecret, openWatchedBackend, type WatchedBackend } from '../hostile/watched-backend.ts';
import { PROVIDER, sampleOf, valuesOf } from './open-backend.ts';

let backend: WatchedBackend;
let question: string | undefined;
beforeAll(async () => {
  // Nobody then tells the host of a bare Cloud ID to this sample's token, so that the question for it is asked.
  backend = await openWatchedBackend({ variants: { serverInfoScope: 'checked' } });
});
afterAll(() => backend.close());

/** One connection for each text: what is there already would make a question of it. */
async function disconnect() {
  for (const { id } of (await backend.call('GET', '/connections')).json.connections) {
    await backend.call('DELETE', `/connections/${id}`);
  }
}

/** The question for the site's address; one that a text answered is asked anew. */
async function ask(): Promise<string> {
  const values = valuesOf(sampleOf(backend.simulator, 'confluence-only-scopes'), 'cloudId');
  question ??= (await backend.submit(values)).json.attemptId;
  expect(question).toEqual(expect.any(String));
  return question ?? '';
}

const submit = ({ field, text }: HostileField) => backend.submit({ ...good, [field]: text });
const resolve = ({ text }: HostileField) =>
  backend.call('POST', '/sites/resolve', { provider: PROVIDER, address: text });
const confirm = async ({ text }: HostileField) => {
  const path = `/attempts/${await ask()}/site`;
  backend.forget();
  return await backend.call('POST', path, { address: text });
};

/** Where a text of this field can be sent; a site is named in three places. */
const routesOf = (entry: HostileField) =>
  entry.field === 'cloudId' ? ([submit, resolve, confirm] as const) : ([submit] as const);

/** Only the form requires its fields; elsewhere nothing is an address like any other that is none. */
const reasonOf = (outcome: Outcome & { kind: 'refused' }, route: unknown) =>
  outcome.reason === 'required' && route !== submit ? 'address_form' : outcome.reason;

describe('a text of the table, wherever it is sent', () => {
  it.each(hostileFields.map((entry) => [titleOf(entry), entry] as const))('%s', async (_title, entry) => {
    for (const route of routesOf(entry)) {
      backend.forget();
      const started = performance.now();
      const answer = await route(entry);
      // Less than the nine seconds that whoever does not answer is waited for.
      expect(performance.now() - started).toBeLessThan(6_000);
      expect(answer.status).toBeLessThan(500);
      expect(harmIn(backend.sent, secrets)).toEqual([]);
      const said = answer.text + JSON.stringify([...answer.headers]);
      expect(holdsSecret(said, secrets)).toBe(false);
      expect(backend.errors).toEqual([]);
      expectOutcome(entry, route, answer);
      if (entry.outcome.kind !== 'accepted') expect(await backend.connections()).toEqual([]);
      else if (route === confirm) question = undefined;
      await disconnect();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

type Answer = Awaited<ReturnType<typeof submit>>;

function expectOutcome(entry: HostileField, route: unknown, { status, json }: Answer) {
  const { field, outcome } = entry;
  const hosts = new Set(backend.sent.map(({ host }) => host));
  switch (outcome.kind) {
    case 'refused':
      expect(json).toMatchObject({
        code: outcome.code,
        field,
        evidence: { reason: reasonOf(outcome, route) },
      });
      expect(backend.sent).toEqual([]);
      return;
    case 'too-large':
      expect([status, json.code, json.field]).toEqual([413, 'invalid_request', undefined]);
      expect(backend.sent).toEqual([]);
      return;
    case 'unknown-site':
      expect([json.code, json.field]).toEqual(['site_not_found', field]);
      // Asked once more where the simulator has just closed a connection that nobody used for seconds.
      expect(new Set(backend.sent.map(({ url }) => url))).toEqual(
        new Set([`https://${outcome.host}/_edge/tenant_info`]),
      );
      return;
    case 'answered':
      expect([json.code, json.field]).toEqual([outcome.code, field]);
      expect(hosts).toEqual(new Set([good.cloudId, 'api.atlassian.com']));
      return;
    case 'accepted':
      expect(route === resolve ? json.host : json.connection.host).toBe(good.cloudId);
      expect(hosts).toEqual(new Set(route === submit ? [good.cloudId, 'api.atlassian.com'] : [good.cloudId]));
      for (const { authorization } of backend.sent) {
        // What was cleaned is what is sent: nothing of what stood around it.
        expect([null, `Basic ${btoa(`${good.email}:${good.apiToken}`)}`]).toContain(authorization);
      }
  }
}

describe('the watch', () => {
  const sent = {
    url: 'https://api.atlassian.com/',
    host: 'api.atlassian.com',
    authorization: null,
    siteKnown: true,
  };
  const site = { ...sent, url: 'https://acme.atlassian.net/', host: 'acme.atlassian.net' };

  it('lets pass what may be sent', () => {
    expect(harmIn([sent, { ...sent, authorization: 'Basic YTpi' }, site], secrets)).toEqual([]);
  });

  it.each([
    [{ ...sent, url: 'https://evil.com/#.atlassian.net/' }],
    [{ ...site, url: 'http://acme.atlassian.net/' }],
    [{ ...site, url: 'https://acme.evil.atlassian.net/' }],
    [{ ...site, authorization: 'Basic YTpi' }],
    [{ ...sent, authorization: 'Basic YTpi', siteKnown: false }],
    [{ ...sent, authorization: 'Basic YTpi\r\nX: y' }],
    [{ ...site, url: `https://acme.atlassian.net/?${good.apiToken}` }],
    [{ ...sent, url: `https://${good.apiToken.slice(0, 24).toLowerCase()}.atlassian.net/` }],
  ])('sees harm in %o', (one) => {
    expect(harmIn([one], secrets)).not.toEqual([]);
  });
});
