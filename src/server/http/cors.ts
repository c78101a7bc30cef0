import { ConnectError } from '../../core/errors.ts';
import { WIRE_HEADER } from '../../core/wire/version.ts';
import { empty } from './respond.ts';
import { REQUEST_ID } from './trace.ts';

const PREFLIGHT_SECONDS = 600;

/**
 * Lets the page of a listed origin read an answer. Credentials are never allowed: a page elsewhere asks with a
 * session token, and cookies are for the page's own origin alone.
 */
export function withCors(response: Response, request: Request, allowed: ReadonlySet<string>): Response {
  const { vary, ...others } = corsHeaders(request, allowed);
  response.headers.append('vary', vary);
  for (const [name, value] of Object.entries(others)) response.headers.set(name, value);
  return response;
}

/** The headers that {@link withCors} adds. */
export function corsHeaders(request: Request, allowed: ReadonlySet<string>) {
  const origin = request.headers.get('origin');
  const vary = 'Origin';
  if (origin === null || !allowed.has(origin) || origin === new URL(request.url).origin) return { vary };
  return {
    vary,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': `${WIRE_HEADER}, retry-after, ${REQUEST_ID}`,
  };
}

/** True when a browser asks whether a page of another origin may send a request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/**
 * Answers a preflight with what may be sent to a path.
 *
 * @throws {ConnectError} `forbidden`, reason `origin`.
 */
export function answerPreflight(request: Request, allowed: ReadonlySet<string>, methods: string): Response {
  if (!allowed.has(request.headers.get('origin') ?? '')) {
    throw new ConnectError('forbidden', { detail: { reason: 'origin' } });
  }
  const response = empty();
  response.headers.set('access-control-allow-methods', methods);
  response.headers.set('access-control-allow-headers', `authorization, content-type, ${WIRE_HEADER}`);
  response.headers.set('access-control-max-age', String(PREFLIGHT_SECONDS));
  return response;
}
