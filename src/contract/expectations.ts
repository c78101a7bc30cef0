import type { ConnectAdapter } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { type ConnectError, type ConnectErrorCode, isConnectError } from '../core/errors.ts';
import type { SiteChoice } from '../core/site-choice.ts';
import type { AuthorizationState } from '../core/wire/authorizations.ts';
import type { SubmitResult } from '../core/wire/connections.ts';

/** The connection that a call ended in. */
export function connected(result: SubmitResult, outcome: 'created' | 'updated'): Connection {
  if (result.kind !== 'connected') throw new Error(`Expected a connection, got "${result.kind}".`);
  equal(result.outcome, outcome, 'outcome');
  return result.connection;
}

/** The question at which address the site is. */
export function asked(result: SubmitResult): { attemptId: string } {
  if (result.kind !== 'confirm-site')
    throw new Error(`Expected the question about the site, got "${result.kind}".`);
  return result;
}

/** The question which site is meant. */
export function chosen(result: SubmitResult): SiteChoice {
  if (result.kind !== 'choose-site')
    throw new Error(`Expected the question which site is meant, got "${result.kind}".`);
  return result;
}

/** What an authorization ended in. */
export async function endOf(
  adapter: Pick<ConnectAdapter, 'awaitAuthorization'>,
  attemptId: string,
): Promise<AuthorizationState> {
  for (let after = 0; ; ) {
    const state = await adapter.awaitAuthorization({ attemptId, after });
    if (state.phase === 'ended' || state.phase === 'failed') return state;
    after = state.revision;
  }
}

/** What an authorization that has not failed came to. */
export function resultOf(end: AuthorizationState): SubmitResult {
  if (end.phase !== 'ended') throw new Error(`Expected an end, got "${end.phase}".`);
  return end.result;
}

/** The failure that a call ended in, once its code is the expected one. */
export async function fails(
  call: Promise<unknown>,
  code: ConnectErrorCode,
  field?: string,
): Promise<ConnectError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isConnectError(error))
    throw new Error(`Expected a ConnectError "${code}", got ${error ?? 'success'}.`);
  equal(error.code, code, 'code');
  if (field !== undefined) equal(error.field, field, 'field');
  return error as ConnectError;
}

/** @throws {Error} that says what was expected and what came. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected)
    throw new Error(`Expected ${what} to be ${String(expected)}, got ${String(actual)}.`);
}
