import type { Context } from '../context.ts';
import type { KeptConnection } from '../store.ts';
import { callGateway, type GatewayCall } from './call-gateway.ts';
import { buildGatewayUrl, type ProductPath } from './check-path.ts';
import { headersDown, headersUp } from './headers.ts';
import { locationDown } from './location.ts';
import type { OutgoingBody } from './outgoing-body.ts';
import { type Signature, signAnew, signFor } from './sign.ts';

/** A call of a product's REST API, checked, but for the connection that it is made with. */
export type Outgoing = {
  readonly method: string;
  readonly target: ProductPath;
  readonly headers: Headers;
  readonly body: OutgoingBody;
  readonly caller: AbortSignal;
  /** What a path of the product is called by who asks, for redirects to one: `/jira` becomes `/connect/proxy/7/jira`. */
  readonly root: string;
};

/**
 * Makes the call with fresh credentials and passes on what comes back, whatever it is. A refused access token is replaced
 * once, where the body can be sent again.
 *
 * @throws {ConnectError} what {@link buildGatewayUrl}, {@link signFor} and {@link callGateway} may fail with.
 */
export async function forward(context: Context, row: KeptConnection, outgoing: Outgoing): Promise<Response> {
  const { method, target, headers, body, caller, root } = outgoing;
  const hosts = context.hostsOf(row.cloud);
  const call: GatewayCall = {
    url: buildGatewayUrl(hosts, row.cloudId, target),
    method,
    headers: headersUp(headers),
    body,
  };
  const reach = { fetch: context.sender(caller).fetch, caller, limits: context.proxy.limits };
  const ask = ({ authorization }: Signature) => callGateway(call, authorization, reach);
  const signature = await signFor(context, row, caller);
  let answer = await ask(signature);
  if (answer.status === 401 && !(body instanceof ReadableStream) && !isAboutScope(answer.headers)) {
    const other = await signAnew(context, signature, caller).catch(async (error: unknown) => {
      await answer.body?.cancel();
      throw error;
    });
    if (other) {
      await answer.body?.cancel();
      answer = await ask(other);
    }
  }
  const location = locationDown(answer.headers.get('location'), { url: call.url, hosts, row, target, root });
  return new Response(answer.body, { status: answer.status, headers: headersDown(answer.headers, location) });
}

/** Scopes are checked after the token, so that this one is good. @see https://github.com/kovetskiy/mark/issues/917 */
const isAboutScope = (headers: Headers): boolean =>
  headers.get('x-failure-category') === 'FAILURE_CLIENT_SCOPE_CHECK';
