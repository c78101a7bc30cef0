import { ConnectError } from '../../core/errors.ts';
import { gatewayUrl } from '../atlassian/gateway.ts';
import { authorize } from '../atlassian/request.ts';
import type { Context } from '../context.ts';
import type { ConnectionKey } from '../store.ts';
import { openToUse } from './open-to-use.ts';

/** Where a connection's products answer to apps, and how to sign requests to them. */
export type ConnectionCredentials = {
  /** Base addresses, without a slash at the end; what follows is the path of the product's own REST API. */
  readonly jira: string;
  readonly confluence: string;
  readonly headers: { readonly authorization: string };
};

/** Credentials of a stored connection, with an access token that is fresh. */
export async function credentialsOf(context: Context, key: ConnectionKey): Promise<ConnectionCredentials> {
  const row = await context.store.getConnection(key);
  if (!row) throw new ConnectError('not_found');
  await context.limits.call(row.tenantId);
  const run = { report: () => {}, caller: undefined };
  const { reach, login } = await openToUse(context, row, run);
  return {
    jira: gatewayUrl(reach.hosts, 'jira', row.cloudId),
    confluence: gatewayUrl(reach.hosts, 'confluence', row.cloudId),
    headers: { authorization: authorize(login).reveal() },
  };
}
