import { type AdapterWorld, type ContractCheck, check, NOBODYS_ID } from './contract-check.ts';
import { chosen, connected, endOf, equal, fails, resultOf } from './expectations.ts';

const NOBODYS_PAGE = 'https://page.invalid/';

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
    equal(connected(resultOf(end), 'created').host, site.host, 'host');
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
  check('asks a person of several sites until it is answered, which it is once', async (world) => {
    const { adapter, authorization, site } = world;
    if (!authorization?.asksWhichSite) return;
    const { attemptId, question } = await askedAuthorization(world, authorization.asksWhichSite);
    const again = chosen(resultOf(await endOf(adapter, attemptId)));
    equal(again.attemptId, question, 'the question that is told again');
    equal((await adapter.listConnections()).length, 0, 'connections before the answer');
    const answer = { attemptId: question, cloudId: site.cloudId };
    const { id } = connected(await adapter.chooseSite(answer), 'created');
    const end = connected(resultOf(await endOf(adapter, attemptId)), 'created');
    equal(end.id, id, 'the connection that the authorization has come to');
    await fails(adapter.chooseSite(answer), 'not_found');
  }),
  check('tells a question no more that was cancelled', async (world) => {
    const { adapter, authorization } = world;
    if (!authorization?.asksWhichSite) return;
    const { attemptId, question } = await askedAuthorization(world, authorization.asksWhichSite);
    await adapter.cancelAttempt({ attemptId: question });
    const end = await endOf(adapter, attemptId);
    equal(end.phase === 'failed' ? end.error.code : end.phase, 'not_found', 'code');
  }),
  check(
    'keeps its word about whether a person may come back to a page',
    async ({ adapter, authorization }) => {
      if (!authorization) return;
      const { provider, returnUrl } = authorization;
      for (const pageUrl of [NOBODYS_PAGE, ...(returnUrl === undefined ? [] : [returnUrl])]) {
        const { canReturn } = await adapter.startAuthorization({ provider, values: {}, pageUrl });
        const leaving = adapter.startAuthorization({ provider, values: {}, pageUrl, returnUrl: pageUrl });
        if (canReturn ?? pageUrl === returnUrl) await leaving;
        else if (canReturn === false) await fails(leaving, 'not_configured');
        else await leaving.catch(() => undefined);
        if (pageUrl === returnUrl) equal(canReturn ?? true, true, 'whether a person may come back');
      }
    },
  ),
  check('knows no authorization that was never begun', async ({ adapter, authorization }) => {
    if (!authorization) return;
    await fails(adapter.awaitAuthorization({ attemptId: NOBODYS_ID }), 'not_found');
  }),
];

type Asking = NonNullable<NonNullable<AdapterWorld['authorization']>['asksWhichSite']>;

/** An authorization that has ended in the question which site is meant, and that question's id. */
async function askedAuthorization({ adapter, authorization }: AdapterWorld, { values, agree }: Asking) {
  const { attemptId, startUrl } = await adapter.startAuthorization({
    provider: authorization?.provider ?? '',
    values,
  });
  await agree(startUrl);
  return { attemptId, question: chosen(resultOf(await endOf(adapter, attemptId))).attemptId };
}
