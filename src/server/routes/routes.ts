import { ConnectError } from '../../core/errors.ts';
import { needsOf } from '../../core/scopes/scope-needs.ts';
import { resolveRequestSchema, submitRequestSchema } from '../../core/wire/requests.ts';
import { reachAtlassian } from '../connections/reach-atlassian.ts';
import { submit } from '../connections/submit.ts';
import { testConnection } from '../connections/test-connection.ts';
import { publicConnection } from '../context.ts';
import { readBody } from '../http/read-body.ts';
import { empty, json } from '../http/respond.ts';
import { resolveSite } from '../sites/resolve-site.ts';
import type { KeptConnection } from '../store.ts';
import { answerWithProgress } from './answer-with-progress.ts';
import * as attempts from './attempts.ts';
import { findProvider, isOffered } from './find-provider.ts';
import * as health from './health.ts';
import * as oauth from './oauth.ts';
import { checkValues, type Route, type RouteCall } from './route.ts';

/** Every route of the handler. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/health', open: true, run: health.sayAlive },
  { method: 'GET', path: '/ready', open: true, run: health.sayReady },
  { method: 'GET', path: '/providers', open: true, run: listProviders },
  { method: 'POST', path: '/sites/resolve', run: resolve },
  { method: 'GET', path: '/connections', run: listConnections },
  { method: 'POST', path: '/connections', run: connect },
  { method: 'GET', path: '/connections/:id', run: getConnection },
  { method: 'DELETE', path: '/connections/:id', run: disconnect },
  { method: 'POST', path: '/connections/:id/test', run: test },
  { method: 'GET', path: '/connections/:id/activity', run: listActivity },
  { method: 'POST', path: '/attempts', run: attempts.begin },
  { method: 'GET', path: '/attempts/:id', run: attempts.watch },
  { method: 'DELETE', path: '/attempts/:id', run: attempts.cancel },
  { method: 'POST', path: '/attempts/:id/site', run: attempts.answerSite },
  { method: 'GET', path: '/oauth/start', open: true, run: oauth.startAuthorization },
  { method: 'POST', path: '/oauth/start', open: true, run: oauth.continueAuthorization },
  { method: 'GET', path: '/oauth/callback', open: true, run: oauth.receiveAuthorization },
];

async function listProviders({ context, identity }: RouteCall): Promise<Response> {
  const { apps } = context.oauth;
  const offered = [...context.providers.values()].filter(({ id }) => isOffered(identity, id));
  const told = offered.map((provider) => ({
    id: provider.id,
    configured: provider.auth.kind !== 'authorization-code' || apps[provider.cloud] !== undefined,
    ...(provider.stores === false ? { stores: provider.stores } : {}),
    scopes: needsOf(provider),
  }));
  return json({ providers: told });
}

async function resolve({ context, request, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const body = await readBody(request, resolveRequestSchema);
  const provider = findProvider(context, identity, body.provider);
  await context.limits.verification(identity);
  const run = { report: () => {}, caller: request.signal };
  return json(await resolveSite(provider, body.address, reachAtlassian(context, provider, run)));
}

async function connect({ context, request, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const body = await readBody(request, submitRequestSchema);
  const provider = findProvider(context, identity, body.provider);
  const submission = { provider, values: checkValues(context, provider, body.values), replace: body.replace };
  await context.limits.verification(identity);
  return await answerWithProgress(context, request, (run) => submit(context, identity, submission, run));
}

async function listConnections({ context, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'read');
  const rows = await context.store.listConnections(identity.tenantId);
  return json({ connections: rows.map(publicConnection) });
}

async function getConnection(call: RouteCall): Promise<Response> {
  const row = await findConnection(call);
  await call.context.allow(call.identity, 'read', publicConnection(row));
  return json({ connection: publicConnection(row) });
}

async function disconnect(call: RouteCall): Promise<Response> {
  const { context, identity } = call;
  const row = await findConnection(call);
  await context.allow(identity, 'disconnect', publicConnection(row));
  const key = { tenantId: identity.tenantId, connectionId: row.id };
  const { userId } = identity;
  if (await context.store.removeConnection(key, userId)) context.tell('disconnected', { ...row, userId });
  return empty();
}

async function test(call: RouteCall): Promise<Response> {
  const row = await findConnection(call);
  await call.context.allow(call.identity, 'test', publicConnection(row));
  await call.context.limits.verification(call.identity);
  const run = { report: () => {}, caller: call.request.signal };
  return json({ connection: await testConnection(call.context, row, run) });
}

const MOST_ENTRIES = 1_000;

/** `GET /connections/:id/activity?limit=100&before=`: what was called with it, the newest first. */
async function listActivity(call: RouteCall): Promise<Response> {
  const { context, identity, request } = call;
  const row = await findConnection(call);
  await context.allow(identity, 'read', publicConnection(row));
  const { searchParams } = new URL(request.url);
  const limit = Math.min(Number(/^\d{1,4}$/.exec(searchParams.get('limit') ?? '')?.[0] ?? 100), MOST_ENTRIES);
  const before = /^[\da-f-]{33}$/.exec(searchParams.get('before') ?? '')?.[0];
  await context.activity.flush();
  const key = { tenantId: identity.tenantId, connectionId: row.id };
  const entries = await context.store.listActivity(key, { before, limit });
  return json({
    activity: entries.map(({ id, method, path, status, took, at }) => ({
      id,
      method,
      path,
      status,
      took,
      at: new Date(at).toISOString(),
    })),
  });
}

// A connection of another tenant looks exactly like one that does not exist.
async function findConnection({ context, identity, id }: RouteCall): Promise<KeptConnection> {
  const row = await context.store.getConnection({ tenantId: identity.tenantId, connectionId: id });
  if (!row) throw new ConnectError('not_found');
  return row;
}
