import { describe, expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { sandboxScript } from '../../src/adapters/sandbox/script.ts';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { type AdapterWorld, adapterContract, runContract } from '../../src/contract/index.ts';
import type { ConnectAdapter, Finding } from '../../src/core/index.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  OAUTH_PROVIDER,
  ORIGIN,
  openBackend,
  PROVIDER,
  RETURN_URL,
  sampleOf,
  valuesOf,
} from '../server/open-backend.ts';
import { createPerson } from '../server/person.ts';

const SITE = {
  address: 'https://acme.atlassian.net/jira/software/projects/OPS',
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
};

/** What the product needs, as both the server and the sandbox are told. */
const SCOPES = {
  required: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'],
  optional: ['write:jira-work'],
};

const FINDINGS: readonly Finding[] = [
  { kind: 'scope', name: 'read:jira-user', state: 'present' },
  { kind: 'permission', name: 'USER_PICKER', state: 'granted' },
];

/** The http adapter over the real handler, which asks a simulated Atlassian. */
const adapterOf = ({ connect }: Backend) =>
  createHttpAdapter({
    baseUrl: `${ORIGIN}/connect`,
    // A browser adds the origin; the signal is passed on as the network would.
    fetch: (input, init) => {
      const request = new Request(input as string, init);
      request.headers.set('origin', ORIGIN);
      return connect.handle(request);
    },
  });

async function openHttp(): Promise<AdapterWorld> {
  const backend = await openBackend({
    variants: { serverInfoScope: 'checked' },
    providers: [...providers, jiraAlign],
    scopes: SCOPES,
  });
  const { simulator, close } = backend;
  const align = sampleOf(simulator, 'jira-align');
  const good = valuesOf(sampleOf(simulator, 'everything'));
  return {
    adapter: adapterOf(backend),
    provider: PROVIDER,
    site: SITE,
    good,
    scopes: SCOPES,
    bad: [
      { values: { ...good, apiToken: 'ATSTT3x-wrong' }, code: 'invalid_credentials', field: 'apiToken' },
      {
        values: { ...good, email: 'other@serviceaccount.atlassian.com' },
        code: 'email_mismatch',
        field: 'email',
      },
      {
        values: { ...good, cloudId: 'no-such-site.atlassian.net' },
        code: 'site_not_found',
        field: 'cloudId',
      },
      { values: { ...good, cloudId: '' }, code: 'invalid_request', field: 'cloudId' },
    ],
    other: valuesOf(sampleOf(simulator, 'jira-only-scopes')),
    asksForSite: valuesOf(sampleOf(simulator, 'confluence-only-scopes'), 'cloudId'),
    authorization: {
      provider: 'atlassian',
      declined: 'oauth_denied',
      returnUrl: RETURN_URL,
      async decide(startUrl, decision) {
        const person = createPerson(backend);
        await person.visit(await person.agree(startUrl, 'Mia', decision === 'accept' ? 'accept' : 'cancel'));
      },
      asksWhichSite: {
        values: {},
        async agree(startUrl) {
          const person = createPerson(backend);
          await person.visit(await person.agree(startUrl, 'Tomás'));
        },
      },
    },
    verified: {
      provider: jiraAlign.id,
      values: { jiraCloudUrl: SITE.host, name: 'Acme', email: align.email, apiToken: align.apiToken },
      reports: true,
    },
    secret: good.apiToken ?? '',
    close,
  };
}

async function openHttpOauth(): Promise<AdapterWorld> {
  const backend = await openBackend();
  const { simulator, close } = backend;
  const good: Record<string, string> = {
    ...clientValuesOf(clientOf(simulator, 'one-site')),
    subdomain: 'acme',
  };
  const wrong = clientValuesOf(clientOf(simulator, 'wrong-secret'));
  return {
    adapter: adapterOf(backend),
    provider: OAUTH_PROVIDER,
    site: SITE,
    good,
    bad: [
      { values: wrong, code: 'invalid_client', field: 'clientSecret' },
      { values: clientValuesOf(clientOf(simulator, 'no-sites')), code: 'no_sites' },
      { values: { ...good, clientId: '' }, code: 'invalid_request', field: 'clientId' },
    ],
    other: { ...clientValuesOf(clientOf(simulator, 'three-sites')), subdomain: 'acme' },
    asksWhichSite: clientValuesOf(clientOf(simulator, 'three-sites')),
    namesAnotherSite: { ...good, subdomain: 'umbrella' },
    secret: good.clientSecret ?? '',
    close,
  };
}

async function openSandboxOauth(): Promise<AdapterWorld> {
  const good = { subdomain: 'acme', clientId: 'a-client', clientSecret: 'any-secret' };
  return {
    adapter: createSandboxAdapter(),
    provider: OAUTH_PROVIDER,
    site: SITE,
    good,
    bad: [
      {
        values: { ...good, clientSecret: 'sandbox-invalid_client' },
        code: 'invalid_client',
        field: 'clientSecret',
      },
      { values: { ...good, clientSecret: 'sandbox-no_sites' }, code: 'no_sites' },
    ],
    other: { ...good, clientId: 'another-client' },
    asksWhichSite: { ...good, clientSecret: 'sandbox-choose_site' },
    namesAnotherSite: { ...good, clientSecret: 'sandbox-site_not_accessible' },
    secret: 'any-secret',
    close: async () => {},
  };
}

async function openSandbox(): Promise<AdapterWorld> {
  const good = {
    cloudId: 'acme.atlassian.net',
    email: 'ci-bot@serviceaccount.atlassian.com',
    apiToken: 'any-token',
  };
  return {
    scopes: SCOPES,
    adapter: createSandboxAdapter({
      scopes: SCOPES,
      script: (request) =>
        request.provider === jiraAlign.id ? { connect: {}, findings: FINDINGS } : sandboxScript(request),
    }),
    provider: PROVIDER,
    site: SITE,
    good,
    bad: [
      {
        values: { ...good, apiToken: 'sandbox-invalid_credentials' },
        code: 'invalid_credentials',
        field: 'apiToken',
      },
      { values: { ...good, apiToken: 'sandbox-rate_limited' }, code: 'rate_limited' },
      {
        values: { ...good, cloudId: 'no-such-site.atlassian.net' },
        code: 'site_not_found',
        field: 'cloudId',
      },
    ],
    other: { ...good, email: 'report-bot@serviceaccount.atlassian.com' },
    asksForSite: { ...good, apiToken: 'sandbox-confirm_site' },
    // Everybody agrees there, after the pause.
    authorization: {
      provider: 'atlassian',
      decide: async () => {},
      returnUrl: 'https://app.example.com/integrations',
      asksWhichSite: { values: { subdomain: 'sandbox-choose_site' }, agree: async () => {} },
    },
    verified: {
      provider: jiraAlign.id,
      values: { ...good, jiraCloudUrl: SITE.host, name: 'Acme' },
      reports: true,
    },
    secret: 'any-token',
    close: async () => {},
  };
}

describe.each([
  ['http over the real handler', openHttp],
  ['http over the real handler, with OAuth 2.0', openHttpOauth],
  ['sandbox', openSandbox],
  ['sandbox, with OAuth 2.0', openSandboxOauth],
])('the %s adapter', (_name, open) => {
  for (const { name, run } of adapterContract) it(name, () => run(open));
});

/** An adapter that calls everything connected. */
const storesAll = (adapter: ConnectAdapter): Partial<ConnectAdapter> => ({
  async submit(input, options) {
    const result = await adapter.submit(input, options);
    if (result.kind !== 'verified') return result;
    const connection = { ...result.verified, id: 'x', status: 'connected', createdAt: '' } as const;
    return { kind: 'connected', outcome: 'created', connection };
  },
});

const neverComplete = (adapter: ConnectAdapter): Partial<ConnectAdapter> => ({
  submit: (input, options) =>
    adapter.submit(input, {
      ...options,
      onReport: (report) => options?.onReport?.({ ...report, complete: false }),
    }),
});

describe('the contract itself', () => {
  const broken: [string, (adapter: ConnectAdapter) => Partial<ConnectAdapter>, RegExp][] = [
    ['forgets what it stored', () => ({ listConnections: async () => [] }), /listed ids/],
    [
      'throws something else',
      () => ({ submit: async () => Promise.reject(new Error('boom')) }),
      /ConnectError|boom/,
    ],
    [
      'does not keep its word about coming back',
      (adapter) => ({
        startAuthorization: async (input) => ({
          ...(await adapter.startAuthorization(input)),
          canReturn: false,
        }),
      }),
      /not_configured/,
    ],
    ['ignores an abort', (adapter) => ({ submit: (input) => adapter.submit(input) }), /cancelled/],
    ['stores what is not to be stored', storesAll, /Expected a proof/],
    [
      'keeps to itself which scopes are needed',
      (adapter) => ({
        listProviders: async () =>
          (await adapter.listProviders()).map(({ scopes: _kept, ...offered }) => offered),
      }),
      /required scopes/,
    ],
    [
      'does not tell optional scopes from required ones',
      (adapter) => ({
        async submit(input, options) {
          const result = await adapter.submit(input, options);
          if (result.kind !== 'connected') return result;
          const scopes = result.connection.scopes.map(({ name, state }) => ({ name, state }));
          return { ...result, connection: { ...result.connection, scopes } };
        },
      }),
      /scopes, optional: false/,
    ],
    ['never ends its report', neverComplete, /did not end/],
    [
      'hands the secret back',
      (adapter) => ({
        listConnections: async () =>
          (await adapter.listConnections()).map((c) => ({ ...c, host: 'any-token' })),
      }),
      /secret/,
    ],
  ];

  it.each(broken)('catches an adapter that %s', async (_what, breakIt, message) => {
    const failures: string[] = [];
    for (const { run } of adapterContract) {
      await run(async () => {
        const world = await openSandbox();
        return { ...world, adapter: { ...world.adapter, ...breakIt(world.adapter) } };
      }).catch((error: Error) => failures.push(error.message));
    }
    expect(failures.join('\n')).toMatch(message);
  });

  it('runs without a test runner, and tells what holds from what nobody could ask', async () => {
    const states = new Map<string, string>();
    const open = async () => {
      const { asksForSite: _, ...world } = await openSandbox();
      return { ...world, adapter: { ...world.adapter, ...storesAll(world.adapter) } };
    };
    for await (const { name, state, says = '' } of runContract(open)) states.set(name, `${state} ${says}`);
    expect(states.size).toBe(adapterContract.length);
    expect(states.get('offers the provider')).toBe('holds ');
    expect(states.get('forgets a cancelled question')).toBe('left-out there is no asksForSite');
    expect(states.get('proves without storing where nothing is to be stored')).toMatch(
      /^broken Expected a proof/,
    );
  });
});
