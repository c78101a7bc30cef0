import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { fromProblem, problemSchema } from '../../core/wire/problem.ts';

const guardCodes: Readonly<Record<number, ConnectErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden' };

/** What a refusal says. */
export async function readProblem(response: Response): Promise<ConnectError> {
  const problem = z.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (problem.success) return fromProblem(problem.data);
  // Not our handler: the product's own guard or a gateway in front of it, or nothing of ours is mounted here.
  return new ConnectError(guardCodes[response.status] ?? 'network', {
    detail: { upstreamStatus: response.status },
  });
}
