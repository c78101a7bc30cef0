import type { Line } from './open-line.ts';

/** Bytes on their way: each piece is fetched when it is asked for, and not before. */
export type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** Bytes can be sent again; pieces cannot. */
export type OutgoingBody = Uint8Array<ArrayBuffer> | Pieces | undefined;

/** True for what can be sent once only. */
export const isPieces = (body: OutgoingBody): body is Pieces =>
  body !== undefined && !(body instanceof Uint8Array);

/** A request to the gateway as it goes out, signed. */
export type GatewayRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: OutgoingBody;
};

/** What comes back: the names of its headers in lower case, its body still on the way. */
export type GatewayResponse = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Pieces | null;
};

/** An answer for who asked. */
export type ProxyAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Pieces | null;
  /** Nobody wants the rest of the body. */
  readonly leave: () => void;
  /** Calls this when the rest of the body will not come, whether or not anybody waits for it at the time. */
  readonly onCut: Line['onCut'];
};

/**
 * The two ends of the proxy: how it asks the gateway, and how it answers. Web standards do both anywhere; Node's own HTTP
 * does both in a third of the time.
 */
export type Transport = {
  /** Sends a request, once, redirects not followed; rejects when there is no answer, for whatever reason. */
  readonly ask: (request: GatewayRequest, line: Pick<Line, 'onCut'>) => Promise<GatewayResponse>;
  /** Answers who asked. Never rejects. */
  readonly give: (answer: ProxyAnswer) => Response | Promise<Response>;
};
