import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import { PROGRESS_TYPE } from '../../core/wire/version.ts';
import type { Run } from '../connections/reach-atlassian.ts';
import type { Context } from '../context.ts';
import { json, problemOf, stream } from '../http/respond.ts';
import type { AfterAnswer } from '../verify/verification.ts';

/**
 * Runs a verification and answers with its end, or, where the caller accepts it, with a line for each step as it is
 * settled, and after a good end with a line for each thing that is found out then. It is found out within this very request,
 * while the credentials are at hand: nothing has to be kept for it, and it ends with the caller.
 */
export async function answerWithProgress(
  context: Context,
  request: Request,
  work: (run: Run) => Promise<SubmitResult>,
): Promise<Response> {
  if (!request.headers.get('accept')?.includes(PROGRESS_TYPE)) {
    const result = await work({ report: () => {}, caller: request.signal });
    return json(result, result.kind === 'connected' ? 201 : 200);
  }
  const gone = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: unknown) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const caller = AbortSignal.any([request.signal, gone.signal]);
      const rest: AfterAnswer[] = [];
      try {
        const result = await work({
          report: (progress) => write({ progress }),
          caller,
          afterwards: (more) => rest.push(more),
        });
        write({ result });
      } catch (error) {
        write({ problem: problemOf(error, context) });
        rest.length = 0;
      }
      // The answer stands, whatever becomes of what follows it.
      for (const more of rest) {
        await more((finding) => write({ finding })).catch((error: unknown) => {
          if (!isConnectError(error)) context.onError(error);
        });
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(new ConnectError('cancelled')),
  });
  return stream(body, PROGRESS_TYPE);
}
