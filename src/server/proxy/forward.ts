import { isConnectError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../http/refusal.ts';
import type { KeptConnection } from '../store.ts';
import { callGateway } from './call-gateway.ts';
import { buildGatewayUrl, type ProductPath } from './check-path.ts';
import { headersDown, headersUp } from './headers.ts';
import { locationDown } from './location.ts';
import { type Signature, signAnew, signFor } from './sign.ts';
import { type CallBody, isPieces, type ProxyAnswer, type Transport, type Waiting } from './transport.ts';
import { askBy } from './web-transport.ts';

/** A call of a product's REST API, checked, but for the connection that it is made with. */
export type Outgoing = {
  readonly method: string;
  readonly target: ProductPath;
  readonly headers: Headers;
  readonly body: CallBody;
  readonly waiting: Waiting;
  /** What a path of the product is called by who asks, for redirects to one: `/jira` becomes `/connect/proxy/7/jira`. */
  readonly root: string;
};

/** Looked up at the call, so that a host's later instrumentation of fetch is used. */
const byFetch = askBy((input, init) => globalThis.fetch(input, init));

/** {@link send}, and a note of it in the connection's activity; not of what was one call too many. */
export async function forward(
  context: Context,
  row: KeptConnection,
  outgoing: Outgoing,
  ask?: Transport['ask'],
): Promise<ProxyAnswer> {
  await context.limits.call(row.tenantId);
  const began = performance.now();
  const { method, target } = outgoing;
  const note = (status: number) => {
    const took = Math.round(performance.now() - began);
    context.activity.note(row, { method, path: `/${target.product}${target.path}`, status, took });
  };
  try {
    const answer = await send(context, row, outgoing, ask);
    note(answer.status);
    return answer;
  } catch (error) {
    note(isConnectError(error) || error instanceof Refusal ? error.status : 500);
    throw error;
  }
}

/**
 * Makes the call with fresh credentials and passes on what comes back, whatever it is. A refused access token is replaced
 * once, where the body can be sent again.
 *
 * @throws {ConnectError} what {@link buildGatewayUrl}, {@link signFor} and {@link callGateway} may fail with.
 */
async function send(
  context: Context,
  row: KeptConnection,
  { method, target, headers, body, waiting, root }: Outgoing,
  ask: Transport['ask'] = byFetch,
): Promise<ProxyAnswer> {
  const hosts = context.hostsOf(row.cloud);
  const call = {
    url: buildGatewayUrl(hosts, row.cloudId, target),
    method,
    headers: headersUp(headers),
    body,
  };
  const reach = { ask: context.proxy.ask ?? ask, onLeave: waiting.onLeave, limits: context.proxy.limits };
  const askSigned = ({ authorization }: Signature) => callGateway(call, authorization, reach);
  const signature = await signFor(context, row, waiting);
  let answer = await askSigned(signature);
  if (answer.status === 401 && !isPieces(body) && !isAboutScope(answer.headers)) {
    const other = await signAnew(context, signature, waiting).catch((error: unknown) => {
      answer.leave();
      throw error;
    });
    if (other) {
      answer.leave();
      answer = await askSigned(other);
    }
  }
  const location = locationDown(answer.headers.get('location'), {
    url: call.url.href,
    hosts,
    row,
    target,
    root,
  });
  return { ...answer, headers: headersDown(answer.headers, location) };
}

/** Scopes are checked after the token, so that this one is good. @see https://github.com/kovetskiy/mark/issues/917 */
const isAboutScope = (headers: ReadonlyMap<string, string>): boolean =>
  headers.get('x-failure-category') === 'FAILURE_CLIENT_SCOPE_CHECK';
