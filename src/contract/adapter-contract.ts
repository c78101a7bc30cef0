import type { Progress } from '../core/wire/connections.ts';
import { authorizationContract } from './authorization-contract.ts';
import { type ContractCheck, check, NOBODYS_ID } from './contract-check.ts';
import { asked, chosen, connected, equal, fails } from './expectations.ts';
import { verifiedContract } from './verified-contract.ts';

/** Every demand; the order does not matter. */
export const adapterContract: readonly ContractCheck[] = [
  check('offers the provider', async ({ adapter, provider }) => {
    const found = (await adapter.listProviders()).find(({ id }) => id === provider);
    equal(found?.configured, true, 'configured');
  }),
  check(
    'says which scopes are needed, and what came of each',
    async ({ adapter, provider, good, scopes }) => {
      if (!scopes) return;
      const offered = (await adapter.listProviders()).find(({ id }) => id === provider)?.scopes;
      equal(offered?.required.join(), scopes.required.join(), 'required scopes');
      equal(offered?.optional.join(), scopes.optional.join(), 'optional scopes');
      const { scopes: found } = connected(await adapter.submit({ provider, values: good }), 'created');
      const named = (optional: boolean) => found.filter((one) => (one.optional ?? false) === optional);
      for (const [optional, names] of [
        [false, scopes.required],
        [true, scopes.optional],
      ] as const) {
        equal(
          named(optional)
            .map(({ name }) => name)
            .join(),
          names.join(),
          `scopes, optional: ${optional}`,
        );
      }
      const states = new Set(found.map(({ state }) => state));
      equal(states.has('missing'), false, 'a scope of good credentials is missing');
    },
  ),
  check('finds a site by its address without credentials', async ({ adapter, provider, site }) => {
    const found = await adapter.resolveSite({ provider, address: site.address });
    equal(found.host, site.host, 'host');
    equal(found.cloudId, site.cloudId, 'cloudId');
  }),
  check('names an address that is no site', async ({ adapter, provider }) => {
    await fails(adapter.resolveSite({ provider, address: 'no-such-site.atlassian.net' }), 'site_not_found');
  }),
  check(
    'connects with good credentials and lists the connection',
    async ({ adapter, provider, good, site }) => {
      const connection = connected(await adapter.submit({ provider, values: good }), 'created');
      equal(connection.host, site.host, 'host');
      equal(connection.cloudId, site.cloudId, 'cloudId');
      equal(connection.status, 'connected', 'status');
      equal(
        connection.products.some(({ state }) => state === 'answers'),
        true,
        'a product answers',
      );
      equal((await adapter.listConnections()).map(({ id }) => id).join(), connection.id, 'listed ids');
    },
  ),
  check('updates the same account in place', async ({ adapter, provider, good }) => {
    const first = connected(await adapter.submit({ provider, values: good }), 'created');
    const second = connected(await adapter.submit({ provider, values: good }), 'updated');
    equal(second.id, first.id, 'id');
    equal((await adapter.listConnections()).length, 1, 'connections');
  }),
  check('asks before another account replaces one, and does as it is told', async (world) => {
    const { adapter, provider, good, other } = world;
    const first = connected(await adapter.submit({ provider, values: good }), 'created');
    const asked = await adapter.submit({ provider, values: other });
    equal(asked.kind, 'confirm-replace', 'kind');
    if (asked.kind !== 'confirm-replace') return;
    equal(asked.connected, first.account.name, 'who is connected');
    equal(asked.connectionIds.join(), first.id, 'what would be replaced');
    equal((await adapter.listConnections()).length, 1, 'connections before the answer');
    connected(await adapter.submit({ provider, values: other, replace: [] }), 'created');
    equal((await adapter.listConnections()).length, 2, 'connections kept');
    for (const { id } of await adapter.listConnections()) await adapter.removeConnection({ id });
    const { id } = connected(await adapter.submit({ provider, values: good }), 'created');
    const stale = await adapter.submit({ provider, values: other, replace: asked.connectionIds });
    equal(stale.kind, 'confirm-replace', 'kind of the answer to a question about another connection');
    connected(await adapter.submit({ provider, values: other, replace: [id] }), 'updated');
    equal((await adapter.listConnections()).length, 1, 'connections replaced');
  }),
  check('reports each settled step once', async ({ adapter, provider, good }) => {
    const seen: Progress[] = [];
    await adapter.submit({ provider, values: good }, { onProgress: (progress) => seen.push(progress) });
    equal(
      seen
        .map(({ step }) => step)
        .sort()
        .join(),
      'credentials,permissions,products,site',
      'steps',
    );
  }),
  check(
    'refuses bad credentials by code and field, and stores nothing',
    async ({ adapter, provider, bad }) => {
      for (const { values, code, field } of bad) {
        await fails(adapter.submit({ provider, values }), code, field);
      }
      equal((await adapter.listConnections()).length, 0, 'connections');
    },
  ),
  check(
    'asks for the site when its host cannot be learned',
    async ({ adapter, provider, asksForSite, site }) => {
      if (!asksForSite) return;
      const { attemptId } = asked(await adapter.submit({ provider, values: asksForSite }));
      equal((await adapter.listConnections()).length, 0, 'connections before the answer');
      await fails(
        adapter.confirmSite({ attemptId, address: 'no-such-site.atlassian.net' }),
        'site_not_found',
      );
      equal((await adapter.listConnections()).length, 0, 'connections after a wrong answer');
      const result = await adapter.confirmSite({ attemptId, address: site.address });
      equal(connected(result, 'created').host, site.host, 'host');
      await fails(adapter.confirmSite({ attemptId, address: site.address }), 'not_found');
    },
  ),
  check('asks which of several sites is meant, and connects that one', async (world) => {
    const { adapter, provider, asksWhichSite, site } = world;
    if (!asksWhichSite) return;
    const { attemptId, sites } = chosen(await adapter.submit({ provider, values: asksWhichSite }));
    equal((await adapter.listConnections()).length, 0, 'connections before the answer');
    equal(sites.length > 1, true, 'several sites');
    equal(sites.find(({ host }) => host === site.host)?.cloudId, site.cloudId, 'Cloud ID of the site');
    await fails(adapter.chooseSite({ attemptId, cloudId: NOBODYS_ID }), 'site_not_accessible');
    equal((await adapter.listConnections()).length, 0, 'connections after a wrong answer');
    const { host } = connected(await adapter.chooseSite({ attemptId, cloudId: site.cloudId }), 'created');
    equal(host, site.host, 'host');
    await fails(adapter.chooseSite({ attemptId, cloudId: site.cloudId }), 'not_found');
    const again = chosen(await adapter.submit({ provider, values: asksWhichSite }));
    equal(again.sites.find(({ host }) => host === site.host)?.connected, true, 'connected already');
  }),
  check('offers the sites that are reached where another one is named', async (world) => {
    const { adapter, provider, namesAnotherSite, site } = world;
    if (!namesAnotherSite) return;
    const { choice } = await fails(
      adapter.submit({ provider, values: namesAnotherSite }),
      'site_not_accessible',
    );
    equal((await adapter.listConnections()).length, 0, 'connections');
    if (!choice) throw new Error('Expected a choice of sites, got none.');
    const result = await adapter.chooseSite({ attemptId: choice.attemptId, cloudId: site.cloudId });
    equal(connected(result, 'created').host, site.host, 'host');
  }),
  check('forgets a cancelled choice', async ({ adapter, provider, asksWhichSite, site }) => {
    if (!asksWhichSite) return;
    const { attemptId } = chosen(await adapter.submit({ provider, values: asksWhichSite }));
    await adapter.cancelAttempt({ attemptId });
    await fails(adapter.chooseSite({ attemptId, cloudId: site.cloudId }), 'not_found');
  }),
  check('forgets a cancelled question', async ({ adapter, provider, asksForSite, site }) => {
    if (!asksForSite) return;
    const { attemptId } = asked(await adapter.submit({ provider, values: asksForSite }));
    await adapter.cancelAttempt({ attemptId });
    await fails(adapter.confirmSite({ attemptId, address: site.address }), 'not_found');
  }),
  ...authorizationContract,
  ...verifiedContract,
  check('gives up when aborted', async ({ adapter, provider, good }) => {
    const controller = new AbortController();
    const submitted = adapter.submit({ provider, values: good }, { signal: controller.signal });
    controller.abort();
    await fails(submitted, 'cancelled');
  }),
  check('tests and removes a connection', async ({ adapter, provider, good }) => {
    const { id } = connected(await adapter.submit({ provider, values: good }), 'created');
    equal((await adapter.testConnection({ id })).status, 'connected', 'status');
    await adapter.removeConnection({ id });
    equal((await adapter.listConnections()).length, 0, 'connections');
    await fails(adapter.removeConnection({ id }), 'not_found');
    await fails(adapter.testConnection({ id }), 'not_found');
  }),
  check('never gives the secret back', async ({ adapter, provider, good, secret }) => {
    const result = await adapter.submit({ provider, values: good });
    const everything = JSON.stringify([
      result,
      await adapter.listConnections(),
      await adapter.listProviders(),
    ]);
    equal(everything.includes(secret), false, 'the secret in an answer');
  }),
];
