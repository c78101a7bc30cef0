import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const LOOPBACK_PEER = /^(::ffff:)?127\.|^::1$/;
const LOOPBACK_ORIGIN = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Whether a request comes from this machine and names it so: a name that merely resolves here is refused. */
export const isLoopback = ({ headers, socket }: IncomingMessage): boolean =>
  LOOPBACK_HOST.test(headers.host ?? '') && LOOPBACK_PEER.test(socket.remoteAddress ?? '');

/** Whether a page of some other origin sent the request: any site a browser shows can reach loopback. */
export const isForeignPage = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers.origin !== undefined && !LOOPBACK_ORIGIN.test(headers.origin);
