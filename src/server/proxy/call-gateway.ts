import { ConnectError, isConnectError } from '../../core/errors.ts';
import { Refusal } from '../http/refusal.ts';
import type { ProxyLimits } from '../options.ts';
import type { Secret } from '../vault/secret.ts';
import { type Line, type OnLeave, openLine } from './open-line.ts';
import { tooLarge } from './outgoing-body.ts';
import { refuse } from './refuse.ts';
import {
  type GatewayRequest,
  type GatewayResponse,
  isPieces,
  type Pieces,
  type Transport,
} from './transport.ts';

/** How the gateway is reached for one caller. */
type Reach = {
  readonly ask: Transport['ask'];
  readonly onLeave: OnLeave;
  readonly limits: ProxyLimits;
};

/** What came back, its body perhaps still on the way. */
export type GatewayAnswer = GatewayResponse & {
  /** Nobody wants the rest of the body. */
  readonly leave: () => void;
  readonly onCut: Line['onCut'];
};

/**
 * Asks the gateway and passes its answer on as it comes: redirects stay answers, nothing is kept, and when one side goes
 * away, or nothing moves for a while, the other side is let go.
 *
 * @throws {ConnectError} `cancelled` when the caller has gone; `upstream`, reason `timeout` or `unreachable`.
 * @throws {Refusal} 413 when the body grows larger than it may.
 */
export async function callGateway(
  { body, headers, ...call }: GatewayRequest,
  authorization: Secret,
  { ask, onLeave, limits }: Reach,
): Promise<GatewayAnswer> {
  const line = openLine(limits.idleMs, onLeave);
  try {
    line.throwIfCut();
    const signed = { ...headers, authorization: authorization.reveal() };
    const up = isPieces(body) ? passUp(body, line, limits) : body;
    const answer = await ask({ ...call, headers: signed, body: up }, line);
    line.moved();
    if (!isFinal(answer.status)) line.cut(new ConnectError('upstream'));
    line.throwIfCut();
    // Nothing belongs to it, and what comes with it all the same might never end.
    if (answer.status === NOTHING) line.cut(new ConnectError('cancelled'));
    const down = answer.body;
    if (!isPieces(down)) line.end();
    return {
      ...answer,
      body: isPieces(down) ? passDown(down, line) : down,
      leave: () => line.cut(new ConnectError('cancelled')),
      onCut: line.onCut,
    };
  } catch {
    throw line.failure();
  }
}

/** What can be passed on: nobody knows a status beyond these, and with one before them an answer is yet to come. */
const isFinal = (status: number): boolean => status >= 200 && status < 600;

/** Reset Content. */
const NOTHING = 205;

async function* passUp(body: Pieces, line: Line, { uploadBytes }: ProxyLimits): Pieces {
  let sent = 0;
  try {
    for await (const piece of body) {
      line.moved();
      // A host's own stream may give anything, and what has no length is never too long.
      if (!(piece instanceof Uint8Array)) throw refuse('invalid_request:call');
      sent += piece.byteLength;
      if (sent > uploadBytes) throw tooLarge();
      line.throwIfCut();
      yield piece;
    }
  } catch (error) {
    // Whose body breaks off has left: Atlassian is not to be blamed for it.
    line.cut(error instanceof Refusal || isConnectError(error) ? error : new ConnectError('cancelled'));
    throw error;
  }
}

async function* passDown(body: Pieces, line: Line): Pieces {
  try {
    for await (const piece of body) {
      line.moved();
      yield piece;
    }
    line.throwIfCut();
  } catch {
    throw line.failure();
  } finally {
    line.end();
  }
}
