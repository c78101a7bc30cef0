import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import type { AuthorizationRow } from '../store.ts';
import { isSameBrowser } from './browser-cookie.ts';
import { complete } from './complete.ts';
import { hashOf } from './one-time.ts';
import { type CallbackQuery, isIssuer, readCallback } from './read-callback.ts';

/**
 * Takes what Atlassian's redirect brings. Only the browser that set out, with the state that it was given, and as the
 * person who asked where that can be read, gets further; of many at once one exchanges the code, and the others are
 * shown what is known so far.
 *
 * @throws {ConnectError} `oauth_state_mismatch`, before anything else has happened; `rate_limited` before the code is used
 * up, so that the page can be loaded again.
 */
export async function receive(context: Context, request: Request): Promise<AuthorizationRow> {
  const query = readCallback(new URL(request.url).searchParams);
  const row = query && (await context.store.findAuthorization('stateHash', await hashOf(query.state)));
  if (!query || !row || !(await isOwn(context, request, row, query))) {
    throw new ConnectError('oauth_state_mismatch');
  }
  const isOpen = row.phase === 'authorizing' && context.now() < row.expiresAt;
  if (isOpen) await context.limits.verification(row);
  const change = { phase: 'verifying' } as const;
  const isFirst =
    isOpen && (await context.store.changeAuthorization(row, ['authorizing'], change, context.now()));
  if (isFirst) await complete(context, row, query);
  const { tenantId, userId } = row;
  return (await context.store.getAuthorization(row.id, { tenantId, userId })) ?? row;
}

async function isOwn(
  context: Context,
  request: Request,
  row: AuthorizationRow,
  { iss }: CallbackQuery,
): Promise<boolean> {
  if (!(await isSameBrowser(context.oauth, row, request))) return false;
  const provider = context.providers.get(row.provider);
  if (!provider || !isIssuer(iss, provider.cloud, context.hostsOf(provider.cloud))) return false;
  const person = await whoAsks(context, request);
  return person === undefined || (person.tenantId === row.tenantId && person.userId === row.userId);
}

/**
 * Who asks as far as this window's own cookies tell; it may be on another origin than the product's session. Where it cannot
 * be found out, nobody gets further: it may well be somebody else.
 */
export async function whoAsks({ identify }: Context, request: Request) {
  try {
    return await identify(request);
  } catch (error) {
    if (isConnectError(error) && error.code === 'unauthenticated') return undefined;
    throw error;
  }
}
