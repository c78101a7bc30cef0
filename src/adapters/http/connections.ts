import * as z from 'zod/mini';
import type { ConnectAdapter, VerifyOptions } from '../../core/adapter.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Finding, Report } from '../../core/report.ts';
import {
  type AuthorizationAnswer,
  type AuthorizationState,
  authorizationAnswerSchema,
  begunSchema,
} from '../../core/wire/authorizations.ts';
import {
  connectionAnswerSchema,
  connectionsSchema,
  progressLineSchema,
  type SubmitResult,
} from '../../core/wire/connections.ts';
import { fromProblem } from '../../core/wire/problem.ts';
import { readLines } from './read-lines.ts';
import type { Ask, Call } from './send.ts';

export { readProblem } from './read-problem.ts';

/** Seconds that a poll may wait for news. */
const WAIT_S = 25;

/** The calls that are about connections; a form needs none of them before it is submitted. */
export type ConnectionCalls = Omit<ConnectAdapter, 'listProviders' | 'resolveSite'>;

export function createConnectionCalls(call: Call, ask: Ask): ConnectionCalls {
  return {
    submit: (body, options) => verify(call, '/connections', body, options),
    confirmSite: ({ attemptId, ...answer }, options) => verify(call, answerPath(attemptId), answer, options),
    chooseSite: ({ attemptId, ...answer }, options) => verify(call, answerPath(attemptId), answer, options),
    confirmReplace: ({ attemptId, ...answer }, options) =>
      verify(call, answerPath(attemptId), answer, options),
    startAuthorization: (body, options) => ask('POST', '/attempts', begunSchema, { ...options, body }),
    async awaitAuthorization({ attemptId, after = 0 }, options) {
      const path = `${attemptPath(attemptId)}?wait=${WAIT_S}&after=${after}`;
      return toState((await ask('GET', path, authorizationAnswerSchema, { ...options })).attempt);
    },
    async cancelAttempt({ attemptId }, options) {
      await call('DELETE', attemptPath(attemptId), { ...options });
    },
    async listConnections(options) {
      return (await ask('GET', '/connections', connectionsSchema, { ...options })).connections;
    },
    async testConnection({ id }, options) {
      const path = `/connections/${encodeURIComponent(id)}/test`;
      return (await ask('POST', path, connectionAnswerSchema, { ...options })).connection;
    },
    async removeConnection({ id }, options) {
      await call('DELETE', `/connections/${encodeURIComponent(id)}`, { ...options });
    },
  };
}

const attemptPath = (attemptId: string) => `/attempts/${encodeURIComponent(attemptId)}`;
const answerPath = (attemptId: string) => `${attemptPath(attemptId)}/site`;

/** @throws {ConnectError} `version_mismatch` for an end that says nothing of what it is. */
function toState({ result, problem, settled, phase, ...known }: AuthorizationAnswer): AuthorizationState {
  if (problem) return { ...known, phase: 'failed', error: fromProblem(problem) };
  if (result) return { ...known, phase: 'ended', result };
  if (phase === 'ended') throw new ConnectError('version_mismatch');
  return { ...known, phase, settled };
}

async function verify(
  call: Call,
  path: string,
  body: unknown,
  options: VerifyOptions = {},
): Promise<SubmitResult> {
  const { signal, onProgress, onReport } = options;
  const response = await call('POST', path, { body, inLines: true, signal });
  const lines = readAnswer(response, signal);
  for (;;) {
    const { done, value: line } = await lines.next();
    if (done || 'finding' in line) throw brokenOff(signal);
    if ('progress' in line) onProgress?.(line.progress);
    else {
      readOn(line, lines, onReport, signal).catch(() => undefined);
      if ('problem' in line) throw fromProblem(line.problem);
      return line.result;
    }
  }
}

type Lines = ReturnType<typeof readAnswer>;

/** After its end, while that is shown already: a failure comes last, and a report that nobody asked for is not even found out. */
function readOn(
  end: object,
  lines: Lines,
  onReport: VerifyOptions['onReport'],
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if ('problem' in end) return lines.next();
  return onReport ? followReport(lines, onReport, signal) : lines.return();
}

/** Whatever ends the lines ends the report: what it does not say by then, nobody knows. Aborted, it says nothing more. */
async function followReport(
  lines: Lines,
  onReport: (report: Report) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The result comes first, also to who waits for it in a chain of promises.
  await new Promise((resolve) => setTimeout(resolve));
  let findings: readonly Finding[] = [];
  try {
    for await (const line of lines) {
      if (!('finding' in line) || signal?.aborted) break;
      findings = [...findings, line.finding];
      onReport({ findings, complete: false });
    }
  } finally {
    if (findings.length > 0 && !signal?.aborted) onReport({ findings, complete: true });
  }
}

async function* readAnswer(response: Response, signal: AbortSignal | undefined) {
  try {
    // Whoever takes no further line ends the answer with it, and so what the server goes on finding out.
    for await (const text of readLines(response)) {
      const line = z.safeParse(progressLineSchema, parse(text));
      if (!line.success) throw new ConnectError('version_mismatch');
      yield line.data;
    }
  } catch (error) {
    throw isConnectError(error) ? error : brokenOff(signal);
  }
}

/** The server had begun to answer: what it did afterwards is not known here. */
function brokenOff(signal: AbortSignal | undefined): ConnectError {
  return signal?.aborted
    ? new ConnectError('cancelled')
    : new ConnectError('network', { detail: { reason: 'interrupted' } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
