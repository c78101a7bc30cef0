import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { fromProblem, problemSchema } from '../../core/wire/problem.ts';

const guardCodes: Readonly<Record<number, ConnectErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden' };

/** What a refusal says. */
export async function readProblem(response: Response): Promise<ConnectError> {
  const problem = z.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (problem.success) return fromProblem(problem.data);
  // Not our handler: the product's own guard or a gateway in front of it, or nothing of ours is mounted here.
  const { status } = response;
  return new ConnectError(guardCodes[status] ?? 'network', {
    detail: { upstreamStatus: status, ...(status === 404 ? { reason: 'no-handler' } : {}) },
  });
}
