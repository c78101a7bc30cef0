import { ConnectError, isConnectError } from '../../core/errors.ts';
import { type Context, publicConnection } from '../context.ts';
import { checkOrigin } from '../http/check-origin.ts';
import type { Trace } from '../http/trace.ts';
import { requireOffered } from '../routes/find-provider.ts';
import type { Caller } from '../sessions/caller.ts';
import type { KeptConnection } from '../store.ts';
import { refuse } from './refuse.ts';

const TENANT = 'x-connect-tenant';
const BEARER = /^bearer (.+)$/i;
const READING: readonly string[] = ['GET', 'HEAD'];

/**
 * The connection that a request may use: any for who holds the secret key, else what the host lets an identity read. Who
 * that is, `trace` is told.
 *
 * @throws {ConnectError} `unauthenticated`; `forbidden`; `not_found`, the same for what is not there and what is another
 * tenant's.
 */
export async function findUsable(
  context: Context,
  request: Request,
  id: string,
  trace: Trace,
): Promise<KeptConnection> {
  const row = (await holdsKey(context, request))
    ? await context.store.findConnection(id)
    : await findOwn(context, request, id, trace);
  const tenant = request.headers.get(TENANT);
  if (!row || (tenant !== null && tenant !== row.tenantId)) throw new ConnectError('not_found');
  trace.identity ??= { tenantId: row.tenantId };
  return row;
}

async function holdsKey({ proxy }: Context, { headers }: Request): Promise<boolean> {
  const token = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined || !(await proxy.keys.include(token.trim()))) return false;
  // Only browsers send these: with the key in a page, everybody who opens the page has it.
  if (headers.has('origin') || headers.has('sec-fetch-site')) throw refuse('forbidden:origin');
  return true;
}

async function findOwn(
  context: Context,
  request: Request,
  id: string,
  trace: Trace,
): Promise<KeptConnection> {
  const identity = await identify(context, request);
  trace.identity = identity;
  // Reading too: the answer would be the customer's data, in another site's page.
  checkOrigin(request, context.origins);
  if (!READING.includes(request.method)) throw refuse('forbidden:method');
  const row = await context.store.getConnection({ tenantId: identity.tenantId, connectionId: id });
  if (!row) throw new ConnectError('not_found');
  requireOffered(identity, row.provider);
  await context.allow(identity, 'proxy', publicConnection(row));
  return row;
}

async function identify(context: Context, request: Request): Promise<Caller> {
  return await context.identify(request).catch((error: unknown) => {
    const isNobody = isConnectError(error) && error.code === 'unauthenticated';
    throw isNobody ? refuse('unauthenticated:secret-key') : error;
  });
}
