import type { ProxyLimits } from '../options.ts';
import type { Secret } from '../vault/secret.ts';
import { type Line, openLine } from './open-line.ts';
import { type OutgoingBody, tooLarge } from './outgoing-body.ts';
import { passOn } from './pass-on.ts';

/** A request to the gateway in a connection's name, but for its signature. */
export type GatewayCall = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: OutgoingBody;
};

/** What came back, its body still on the way. */
export type GatewayAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
};

/** How the gateway is reached for one caller. */
type Reach = {
  readonly fetch: typeof fetch;
  readonly caller: AbortSignal;
  readonly limits: ProxyLimits;
};

/**
 * Asks the gateway and passes its answer on as it comes: redirects stay answers, nothing is kept, and when one side goes
 * away, or nothing moves for a while, the other side is let go.
 *
 * @throws {ConnectError} `cancelled` when the caller has gone; `upstream`, reason `timeout` or `unreachable`.
 * @throws {Refusal} 413 when the body grows larger than it may.
 */
export async function callGateway(
  { url, method, headers, body }: GatewayCall,
  authorization: Secret,
  { fetch, caller, limits }: Reach,
): Promise<GatewayAnswer> {
  const line = openLine(limits.idleMs, caller);
  try {
    line.signal.throwIfAborted();
    const asked = fetch(url, {
      method,
      headers: { ...headers, authorization: authorization.reveal() },
      redirect: 'manual',
      signal: line.signal,
      ...(body instanceof ReadableStream ? streamed(body, line, limits) : body && { body }),
    });
    const { status, headers: answered, body: down } = await asked;
    line.moved();
    if (down === null) line.end();
    return { status, headers: answered, body: down && passDown(down, line) };
  } catch {
    throw line.failure();
  }
}

function streamed(body: ReadableStream<Uint8Array>, line: Line, { uploadBytes }: ProxyLimits) {
  let sent = 0;
  const counted = passOn(body, {
    onPiece(bytes) {
      line.moved();
      sent += bytes;
      if (sent > uploadBytes) line.cut(tooLarge());
      line.signal.throwIfAborted();
    },
    onEnd: () => {},
    onBreak: line.failure,
    onCancel: () => {},
  });
  return { body: unforked(counted), duplex: 'half' } as const;
}

/**
 * Node's fetch forks every request in case it has to be sent again, and what goes up is then kept in the other branch to
 * its end. A stream cannot be sent again, so that the other branch stays empty.
 *
 * @see https://github.com/nodejs/undici/issues/4058
 */
function unforked(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  body.tee = () => [new ReadableStream(), body];
  return body;
}

function passDown(body: ReadableStream<Uint8Array>, line: Line) {
  return passOn(body, {
    onPiece: line.moved,
    onEnd: line.end,
    onBreak: line.failure,
    onCancel: line.end,
  });
}
