import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Line } from '../proxy/open-line.ts';
import {
  type CallBody,
  type GatewayRequest,
  type GatewayResponse,
  isPieces,
  type Transport,
} from '../proxy/transport.ts';

/** Asks by Node's own HTTP, through its global agents: what a host sets there holds here too. */
export const ask: Transport['ask'] = async (request, line) => {
  let isWhole = false;
  const response = await send(request, {
    // By then its connection serves somebody else.
    onCut: (hangUp) => line.onCut((reason) => isWhole || hangUp(reason)),
  });
  const answer = read(response, request.method);
  isWhole = answer.body instanceof Uint8Array;
  return answer;
};

const send = (request: GatewayRequest, line: Pick<Line, 'onCut'>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { url, method, headers, body } = request;
    const { protocol, hostname, port, pathname, search } = url;
    const sent = (protocol === 'https:' ? httpsRequest : httpRequest)({
      protocol,
      // Node takes the address of a host, which has no brackets.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: pathname + search,
      method,
      headers: { ...headers, ...framing(body) },
    });
    line.onCut((reason) => sent.destroy(reason));
    let isAnswered = false;
    sent.on('response', (response) => {
      isAnswered = true;
      resolve(response);
    });
    sent.on('error', (error) => {
      // What breaks off after that is the answer's.
      if (!isAnswered && isStale(sent, error) && isHarmless(request)) resolve(send(request, line));
      else reject(error);
    });
    // Without an error as well: by an answer of 101, which nobody asked for.
    sent.on('close', () => isAnswered || reject(new Error('The connection was closed without an answer.')));
    // What breaks off up there is an error of the request, which is heard.
    if (isPieces(body)) pipeline(body, sent).catch(() => {});
    else sent.end(body);
  });

/** Left to itself, Node says nothing of the body of a DELETE, which then reads as the next request on its connection. */
function framing(body: CallBody): OutgoingHttpHeaders {
  if (isPieces(body)) return { 'transfer-encoding': 'chunked' };
  return body === undefined ? {} : { 'content-length': body.byteLength };
}

/** A connection that was kept may be closed from the other side just as it is used again. */
const isStale = (sent: ClientRequest, error: NodeJS.ErrnoException): boolean =>
  sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

const isHarmless = ({ method }: GatewayRequest): boolean => method === 'GET' || method === 'HEAD';

const BODILESS: readonly number[] = [204, 205, 304];

function read(response: IncomingMessage, method: string): GatewayResponse {
  const status = response.statusCode ?? 0;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers)) {
    // Several values stay apart for cookies only, which do not come down.
    if (typeof value === 'string') headers.set(name, value);
  }
  const isBodiless = BODILESS.includes(status);
  // Whoever is given a length waits for as much.
  if (isBodiless) headers.delete('content-length');
  if (method !== 'HEAD' && !isBodiless) {
    // A small answer is here as soon as its head, and then nobody needs to wait for its pieces.
    const isHere = response.complete && response.readableLength > 0;
    return { status, headers, body: isHere ? (response.read() as Buffer<ArrayBuffer>) : response };
  }
  // Until it has been read, its connection serves nobody else.
  response.resume();
  return { status, headers, body: undefined };
}
