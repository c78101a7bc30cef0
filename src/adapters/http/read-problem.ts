import * as z from 'zod/mini';
import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { fromProblem, problemSchema } from '../../core/wire/problem.ts';

const guardCodes: Readonly<Record<number, ConnectErrorCode>> = { 401: 'unauthenticated', 403: 'forbidden' };

/** What a refusal says, or what it is that answers in place of our handler. */
export async function readProblem(response: Response): Promise<ConnectError> {
  const { ok, type, status, redirected } = response;
  const problem = z.safeParse(problemSchema, ok ? undefined : await response.json().catch(() => undefined));
  if (problem.success) return fromProblem(problem.data);
  // Not our handler: the product's own guard or a gateway in front of it, or nothing of ours is mounted here.
  const code = guardCodes[status];
  // Browsers tell nothing more of it, and are not led there: what was sent is for the handler alone. Node tells the status,
  // and a fetch of the host's own may have gone there.
  const isLed = type === 'opaqueredirect' || redirected || (status >= 300 && status < 400);
  if (!code && isLed) return new ConnectError('network', { detail: { reason: 'redirected' } });
  // On another origin, a header that nobody exposes is not seen: it may be ours all the same.
  const isOthers = status === 404 || (ok && type !== 'cors');
  return new ConnectError(code ?? 'network', {
    detail: { upstreamStatus: status, ...(isOthers ? { reason: 'no-handler' } : {}) },
  });
}
