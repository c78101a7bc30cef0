import { type ContractCheck, check, NOBODYS_ID } from './contract-check.ts';
import { connected, endOf, equal, fails } from './expectations.ts';

/** Demands on an adapter at which a person agrees at Atlassian. */
export const authorizationContract: readonly ContractCheck[] = [
  check('connects a person who agrees at Atlassian', async ({ adapter, authorization, site }) => {
    if (!authorization) return;
    const { provider, decide } = authorization;
    const { attemptId, startUrl } = await adapter.startAuthorization({ provider, values: {} });
    const first = await adapter.awaitAuthorization({ attemptId });
    equal(first.provider, provider, 'provider');
    await decide(startUrl, 'accept');
    const end = await endOf(adapter, attemptId);
    if (end.phase !== 'ended') throw new Error(`Expected an end, got "${end.phase}".`);
    equal(connected(end.result, 'created').host, site.host, 'host');
    equal((await adapter.listConnections()).length, 1, 'connections');
    equal(end.revision > first.revision, true, 'a revision that has grown');
  }),
  check('tells that a person declined', async ({ adapter, authorization }) => {
    if (!authorization?.declined) return;
    const { provider, decide, declined } = authorization;
    const { attemptId, startUrl } = await adapter.startAuthorization({ provider, values: {} });
    await decide(startUrl, 'decline');
    const end = await endOf(adapter, attemptId);
    equal(end.phase === 'failed' ? end.error.code : end.phase, declined, 'code');
    equal((await adapter.listConnections()).length, 0, 'connections');
  }),
  check('stores nothing of a cancelled authorization', async ({ adapter, authorization }) => {
    if (!authorization) return;
    const { provider, decide } = authorization;
    const { attemptId, startUrl } = await adapter.startAuthorization({ provider, values: {} });
    await adapter.cancelAttempt({ attemptId });
    await decide(startUrl, 'accept').catch(() => undefined);
    const end = await endOf(adapter, attemptId);
    equal(end.phase === 'failed' ? end.error.code : end.phase, 'cancelled', 'code');
    equal((await adapter.listConnections()).length, 0, 'connections');
  }),
  check('knows no authorization that was never begun', async ({ adapter, authorization }) => {
    if (!authorization) return;
    await fails(adapter.awaitAuthorization({ attemptId: NOBODYS_ID }), 'not_found');
  }),
];
