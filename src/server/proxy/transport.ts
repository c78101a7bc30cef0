import type { Line, OnLeave } from './open-line.ts';

/** Bytes on their way: each piece is fetched when it is asked for, and not before. */
export type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** A body on its way, up or down: bytes can be sent again; pieces cannot. Undefined where there is none. */
export type CallBody = Uint8Array<ArrayBuffer> | Pieces | undefined;

/** True for what can be sent once only. */
export const isPieces = (body: CallBody): body is Pieces =>
  body !== undefined && !(body instanceof Uint8Array);

/** A request to the gateway as it goes out, signed. */
export type GatewayRequest = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: CallBody;
};

/** What comes back: the names of its headers in lower case, its body whole where it is here already. */
export type GatewayResponse = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: CallBody;
};

/** An answer for who asked. */
export type ProxyAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: CallBody;
  /** Nobody wants the rest of the body. */
  readonly leave: () => void;
  /** Calls this when the rest of the body will not come, whether or not anybody waits for it at the time. */
  readonly onCut: Line['onCut'];
};

/** Who waits for an answer. */
export type Waiting = {
  readonly onLeave: OnLeave;
  /** The same for what listens to a signal, made when it is asked for: few calls of the proxy need one. */
  readonly signal: () => AbortSignal;
};

/**
 * The two ends of the proxy: how it asks the gateway, and how it answers. Web standards do both anywhere; Node's own HTTP
 * does both in a third of the time.
 */
export type Transport = {
  /** Sends a request, once, redirects not followed; rejects when there is no answer, for whatever reason, a cut line too. */
  readonly ask: (request: GatewayRequest, line: Pick<Line, 'onCut'>) => Promise<GatewayResponse>;
  /** Answers who asked. Never rejects. */
  readonly give: (answer: ProxyAnswer) => Response | Promise<Response>;
  readonly onLeave: OnLeave;
};
