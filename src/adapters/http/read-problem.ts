import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { fromProblem, problemSchema } from '../../core/wire/problem.ts';

const guardCodes: Readonly<Record<number, ConnectErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden' };

/** What a refusal says. */
export async function readProblem(response: Response): Promise<ConnectError> {
  const problem = z.safeParse(problemSchema, await response.json().catch(() => undefined));
  if (problem.success) return fromProblem(problem.data);
  // Not our handler: the product's own guard or a gateway in front of it, or nothing of ours is mounted here.
  const { type, status } = response;
  // Browsers tell nothing more of it, and are not led there: what was sent is for the handler alone.
  if (type === 'opaqueredirect') return new ConnectError('network', { detail: { reason: 'redirected' } });
  return new ConnectError(guardCodes[status] ?? 'network', {
    detail: { upstreamStatus: status, ...(status === 404 ? { reason: 'no-handler' } : {}) },
  });
}
