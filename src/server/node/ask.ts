import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import {
  type GatewayRequest,
  type GatewayResponse,
  isPieces,
  type OutgoingBody,
  type Transport,
} from '../proxy/transport.ts';

/** Asks by Node's own HTTP, through its global agents: what a host sets there holds here too. */
export const ask: Transport['ask'] = (request, line) =>
  new Promise((resolve, reject) => {
    const { url, method, headers, body } = request;
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const sent = send(url, { method, headers: { ...headers, ...framing(body) } });
    line.onCut((reason) => sent.destroy(reason));
    let isAnswered = false;
    sent.on('response', (response) => {
      isAnswered = true;
      resolve(read(response, method));
    });
    sent.on('error', (error) => {
      // What breaks off after that is the answer's.
      if (!isAnswered && isStale(sent, error) && isHarmless(request)) resolve(ask(request, line));
      else reject(error);
    });
    // Without an error as well: by an answer of 101, which nobody asked for.
    sent.on('close', () => reject(new Error('The connection was closed without an answer.')));
    // What breaks off up there is an error of the request, which is heard.
    if (isPieces(body)) pipeline(body, sent).catch(() => {});
    else sent.end(body);
  });

/** Left to itself, Node says nothing of the body of a DELETE, which then reads as the next request on its connection. */
function framing(body: OutgoingBody): OutgoingHttpHeaders {
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
  if (method !== 'HEAD' && !isBodiless) return { status, headers, body: response };
  // Until it has been read, its connection serves nobody else.
  response.resume();
  return { status, headers, body: null };
}
