import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as the public host it was meant for would see it. */
export type SimulatedRequest = {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Empty unless it is a POST to a path that takes one. */
  readonly body: string;
};

/** Splits `/api.atlassian.com/ex/jira?x=1` into the public host, the path below it and the query. */
export const readRequest = (incoming: IncomingMessage): SimulatedRequest => {
  const [target = '', ...query] = (incoming.url ?? '').split('?');
  const [, host = '', ...segments] = target.split('/');
  return {
    method: incoming.method ?? 'GET',
    host: host.toLowerCase(),
    path: `/${segments.join('/')}`,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body: '',
  };
};

/** Whether the request announces a body, which no GET to Atlassian may have. */
export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
