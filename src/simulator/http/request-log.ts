import { type AuthorizationKind, authorizationKind } from '../gateway/authenticate.ts';
import type { SimulatedRequest } from './simulated-request.ts';

/** A request that arrived, without its query and without its credential. */
export type LoggedRequest = {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly authorization: AuthorizationKind;
  /** 0 when the connection ended without an answer. */
  readonly status: number;
};

/** What arrived, oldest first. */
export interface RequestLog {
  add(request: SimulatedRequest, status: number): void;
  clear(): void;
  list(): readonly LoggedRequest[];
}

const MOST_KEPT = 1000;
const LONGEST_PATH = 500;

/** A client may put an API token, a client secret or an access token where a cloudId belongs. */
const redact = (text: string): string =>
  text.slice(0, LONGEST_PATH).replace(/(?:AT[A-Z]{3}3x|ATOA|eyJ)[^/]*/gi, '[token]');

/** Keeps the last thousand requests. */
export const createRequestLog = (): RequestLog => {
  let requests: readonly LoggedRequest[] = [];
  return {
    add({ method, host, path, headers }, status) {
      const authorization = authorizationKind(headers.authorization);
      const entry = Object.freeze({ method, host: redact(host), path: redact(path), authorization, status });
      requests = [...requests.slice(1 - MOST_KEPT), entry];
    },
    clear() {
      requests = [];
    },
    list: () => requests,
  };
};
