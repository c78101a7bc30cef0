import { ConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import { PROGRESS_TYPE } from '../../core/wire/version.ts';
import type { Run } from '../connections/reach-atlassian.ts';
import type { Context } from '../context.ts';
import { json, problemOf, stream } from '../http/respond.ts';

/**
 * Runs a verification and answers with its end, or, where the caller accepts it, with a line for each step
 * as it is settled.
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
      try {
        write({ result: await work({ report: (progress) => write({ progress }), caller }) });
      } catch (error) {
        write({ problem: problemOf(error, context) });
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(new ConnectError('cancelled')),
  });
  return stream(body, PROGRESS_TYPE);
}
