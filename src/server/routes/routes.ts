import { ConnectError } from '../../core/errors.ts';
import { fieldError } from '../../core/fields/field-error.ts';
import { readForm } from '../../core/fields/schema.ts';
import type { Provider } from '../../core/provider.ts';
import { answerSiteRequestSchema, submitRequestSchema } from '../../core/wire/connections.ts';
import { resolveRequestSchema } from '../../core/wire/sites.ts';
import { isFieldIssue } from '../../core/words/field-words.ts';
import { chooseSite, confirmSite } from '../connections/answer-site.ts';
import { inTurn } from '../connections/in-turn.ts';
import { reachAtlassian } from '../connections/reach-atlassian.ts';
import { type CheckedValues, submit } from '../connections/submit.ts';
import { testConnection } from '../connections/test-connection.ts';
import { type Context, publicConnection } from '../context.ts';
import { readBody } from '../http/read-body.ts';
import { empty, json } from '../http/respond.ts';
import type { Identity } from '../options.ts';
import { resolveSite } from '../sites/resolve-site.ts';
import type { ConnectionRow } from '../store.ts';
import { answerWithProgress } from './answer-with-progress.ts';

/** What a route is given: the request, who asks (nobody on an open route), and the id in its path. */
type RouteCall = {
  readonly context: Context;
  readonly request: Request;
  readonly identity: Identity;
  readonly id: string;
};

/** One route: its method and path below the mount point, and what it does. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Only the list of providers needs no identity. */
  readonly open?: true;
  readonly run: (call: RouteCall) => Promise<Response>;
};

/** Every route of the handler. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/providers', open: true, run: listProviders },
  { method: 'POST', path: '/sites/resolve', run: resolve },
  { method: 'GET', path: '/connections', run: listConnections },
  { method: 'POST', path: '/connections', run: connect },
  { method: 'GET', path: '/connections/:id', run: getConnection },
  { method: 'DELETE', path: '/connections/:id', run: disconnect },
  { method: 'POST', path: '/connections/:id/test', run: test },
  { method: 'POST', path: '/attempts/:id/site', run: answerSite },
  { method: 'DELETE', path: '/attempts/:id', run: cancelAttempt },
];

async function listProviders({ context }: RouteCall): Promise<Response> {
  return json({ providers: [...context.providers.keys()].map((id) => ({ id, configured: true })) });
}

async function resolve({ context, request, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const body = await readBody(request, resolveRequestSchema);
  const provider = findProvider(context, body.provider);
  const run = { report: () => {}, caller: request.signal };
  return json(await resolveSite(provider, body.address, reachAtlassian(context, provider, run)));
}

async function connect({ context, request, identity }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const body = await readBody(request, submitRequestSchema);
  const provider = findProvider(context, body.provider);
  const submission = { provider, values: checkValues(context, provider, body.values), replace: body.replace };
  return await answerWithProgress(context, request, (run) => submit(context, identity, submission, run));
}

async function answerSite({ context, request, identity, id }: RouteCall): Promise<Response> {
  await context.allow(identity, 'connect');
  const { replace, ...answer } = await readBody(request, answerSiteRequestSchema);
  // The second answer to one question asks Atlassian nothing when the first has settled it.
  return await answerWithProgress(context, request, (run) =>
    inTurn(context.turns, JSON.stringify([identity.tenantId, identity.userId, id]), () =>
      'address' in answer
        ? confirmSite(context, identity, { attemptId: id, address: answer.address, replace }, run)
        : chooseSite(context, identity, { attemptId: id, cloudId: answer.cloudId, replace }, run),
    ),
  );
}

async function cancelAttempt({ context, identity, id }: RouteCall): Promise<Response> {
  await context.store.removeAttempt(id, identity);
  return empty();
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
  if (await context.store.removeConnection(key)) context.tell('disconnected', row);
  return empty();
}

async function test(call: RouteCall): Promise<Response> {
  const row = await findConnection(call);
  await call.context.allow(call.identity, 'test', publicConnection(row));
  const run = { report: () => {}, caller: call.request.signal };
  return json({ connection: await testConnection(call.context, row, run) });
}

// A connection of another tenant looks exactly like one that does not exist.
async function findConnection({ context, identity, id }: RouteCall): Promise<ConnectionRow> {
  const row = await context.store.getConnection({ tenantId: identity.tenantId, connectionId: id });
  if (!row) throw new ConnectError('not_found');
  return row;
}

function findProvider(context: Context, id: string): Provider {
  const provider = context.providers.get(id);
  if (!provider) throw new ConnectError('not_configured');
  return provider;
}

function checkValues(
  context: Context,
  provider: Provider,
  values: Readonly<Record<string, string>>,
): CheckedValues {
  const read = readForm(provider, values, context.now);
  if (read.values) return read.values;
  const [[field, issue] = []] = read.issues;
  throw isFieldIssue(issue) ? fieldError(field, issue) : new ConnectError('invalid_request', { field });
}
