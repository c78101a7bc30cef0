import { ConnectError } from '../../core/errors.ts';
import type { AuthorizationAnswer } from '../../core/wire/authorizations.ts';
import { toProblem } from '../../core/wire/to-problem.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import type { AuthorizationRow } from '../store.ts';
import { canBeAnswered } from './question.ts';

const LOOK_EVERY_MS = 400;
const MOST_WAITING = 4;
/** Longer than any verification takes: whoever was at it has gone down. */
const STUCK_MS = 90_000;

/** How long to wait for what is further than this revision. */
export type Patience = {
  readonly waitMs: number;
  readonly after: number;
  readonly caller: AbortSignal;
};

/**
 * What an authorization has come to; waits until it is further than `after`. A question is told for as long as it can be
 * answered. Whoever has four polls waiting already is answered at once.
 *
 * @throws {ConnectError} `not_found`, for a foreign one too.
 */
export async function watchAuthorization(
  context: Context,
  identity: Identity,
  id: string,
  { waitMs, after, caller }: Patience,
): Promise<AuthorizationAnswer> {
  const look = async () => {
    const row = await context.store.getAuthorization(id, identity);
    if (!row) throw gone();
    const answer = answerOf(row, context.now());
    return (await canBeAnswered(context, row)) ? answer : withProblem(row, gone());
  };
  const ends = performance.now() + waitMs;
  const leave = takeSeat(context, identity);
  try {
    for (;;) {
      const answer = await look();
      const left = ends - performance.now();
      const done = answer.phase === 'ended' || answer.revision > after;
      if (done || !leave || left <= 0 || caller.aborted) return answer;
      await pause(Math.min(LOOK_EVERY_MS, left));
    }
  } finally {
    leave?.();
  }
}

/** A place among those of this user that wait; undefined when all of them are taken. */
function takeSeat({ oauth }: Context, { tenantId, userId }: Identity): (() => void) | undefined {
  const { waiting } = oauth;
  const who = JSON.stringify([tenantId, userId]);
  const count = waiting.get(who) ?? 0;
  if (count >= MOST_WAITING) return undefined;
  waiting.set(who, count + 1);
  return () => {
    const now = (waiting.get(who) ?? 1) - 1;
    if (now > 0) waiting.set(who, now);
    else waiting.delete(who);
  };
}

/** An authorization as everyone who began it may see it. */
export function answerOf(row: AuthorizationRow, now: number): AuthorizationAnswer {
  const failed = failureOf(row, now);
  if (failed) return withProblem(row, failed);
  const known = knownOf(row);
  switch (row.phase) {
    case 'ended':
      return { ...known, ...row.outcome, phase: 'ended' };
    case 'begun':
    case 'opened':
      return { ...known, phase: 'begun' };
    case 'authorizing':
      return { ...known, phase: row.phase };
    default:
      return { ...known, phase: 'verifying' };
  }
}

const knownOf = ({ provider, revision, settled }: AuthorizationRow) => ({
  provider,
  revision,
  settled: [...settled],
});

const withProblem = (row: AuthorizationRow, error: ConnectError): AuthorizationAnswer => ({
  ...knownOf(row),
  phase: 'ended',
  problem: toProblem(error),
});

/** Why it will come to nothing any more, where nobody wrote down what it came to. */
function failureOf({ phase, expiresAt, changedAt }: AuthorizationRow, now: number): ConnectError | undefined {
  switch (phase) {
    case 'cancelled':
      return new ConnectError('cancelled');
    case 'begun':
    case 'opened':
    case 'authorizing':
      return now >= expiresAt ? new ConnectError('oauth_expired') : undefined;
    case 'verifying':
    case 'storing':
      // It may have been stored all the same.
      return now >= changedAt + STUCK_MS
        ? new ConnectError('network', { detail: { reason: 'interrupted' } })
        : undefined;
    case 'ended':
      return undefined;
  }
}

const gone = () => new ConnectError('not_found', { detail: { reason: 'attempt' } });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
