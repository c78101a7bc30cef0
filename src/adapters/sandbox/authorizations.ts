import type { ConnectAdapter, VerifyOptions } from '../../core/adapter.ts';
import { ConnectError, isConnectError } from '../../core/errors.ts';
import { randomId } from '../../core/random-id.ts';
import type { AuthorizationState } from '../../core/wire/authorizations.ts';
import type { Progress, SubmitResult } from '../../core/wire/connections.ts';
import { pause } from './pause.ts';
import type { SandboxOutcome, SandboxRequest } from './script.ts';

type AuthorizationOptions = {
  readonly pace: number;
  readonly consentUrl: string | undefined;
  readonly script: (request: SandboxRequest) => SandboxOutcome;
  /** Whether a question still waits for its answer. */
  readonly isAsked: (attemptId: string) => boolean;
  readonly conclude: (request: SandboxRequest, verify: VerifyOptions) => Promise<SubmitResult>;
};

const CHANNEL = 'connect-atlassian-sandbox';
const LOOK_EVERY_MS = 20;
const LONGEST_WAIT_MS = 25_000;

type Attempt = { state: AuthorizationState; readonly gone: AbortController };
type Pending = Extract<AuthorizationState, { phase: 'begun' | 'authorizing' | 'verifying' }>;

/** Authorizations that end as their script says, once the person has agreed in the window, if there is one. */
export function createAuthorizations(options: AuthorizationOptions) {
  const { pace, consentUrl, script, isAsked, conclude } = options;
  const attempts = new Map<string, Attempt>();

  const find = (id: string): Attempt => {
    const attempt = attempts.get(id);
    if (!attempt) throw gone();
    return attempt;
  };

  /** An authorization, with its question as long as it can be answered. */
  const look = (id: string): AuthorizationState => {
    const { state } = find(id);
    const question = questionOf(state);
    if (question === undefined || isAsked(question)) return state;
    const { provider, revision } = state;
    return { provider, revision, phase: 'failed', error: gone() };
  };

  async function play(id: string, request: SandboxRequest): Promise<void> {
    const attempt = find(id);
    const { signal } = attempt.gone;
    const settled: Progress[] = [];
    const known = () => ({ provider: request.provider, revision: attempt.state.revision + 1 });
    const enter = (phase: Pending['phase']) => {
      if (!signal.aborted) attempt.state = { ...known(), phase, settled: [...settled] };
    };
    try {
      await pause(pace, signal);
      enter('authorizing');
      if ('stay' in script(request)) return;
      const agreed = consentUrl === undefined || (await decisionOf(id, signal));
      if (!agreed) throw new ConnectError('oauth_denied');
      await pause(pace, signal);
      enter('verifying');
      const onProgress = (progress: Progress) => {
        settled.push(progress);
        enter('verifying');
      };
      const result = await conclude(request, { signal, onProgress });
      if (!signal.aborted) attempt.state = { ...known(), phase: 'ended', result };
    } catch (error) {
      if (signal.aborted) return;
      const failure = isConnectError(error) ? error : new ConnectError('network');
      attempt.state = { ...known(), phase: 'failed', error: failure };
    }
  }

  return {
    async start({ provider, values, returnUrl, pageUrl }, { signal } = {}) {
      await pause(pace, signal);
      const id = `sandbox-authorization-${randomId()}`;
      const state = { provider, revision: 1, phase: 'begun', settled: [] } as const;
      attempts.set(id, { state, gone: new AbortController() });
      void play(id, { provider, values });
      const url = new URL(consentUrl ?? 'about:blank', globalThis.location?.href);
      if (consentUrl !== undefined) url.searchParams.set('attempt', id);
      if (returnUrl !== undefined) url.searchParams.set('return', returnUrl);
      return {
        attemptId: id,
        startUrl: url.href,
        callbackUrl: 'https://app.example.com/connect/oauth/callback',
        ...(pageUrl === undefined ? {} : { canReturn: true }),
      };
    },
    async await({ attemptId, after = 0 }, { signal } = {}) {
      const ends = Date.now() + LONGEST_WAIT_MS;
      for (;;) {
        const state = look(attemptId);
        const isOver = state.phase === 'ended' || state.phase === 'failed';
        if (isOver || state.revision > after || Date.now() > ends) return state;
        await pause(LOOK_EVERY_MS, signal);
      }
    },
    /** What its answer led to is what the authorization that asked has come to. */
    answer(question: string, result: SubmitResult) {
      for (const attempt of attempts.values()) {
        const { provider, revision } = attempt.state;
        if (questionOf(attempt.state) !== question) continue;
        attempt.state = { provider, revision: revision + 1, phase: 'ended', result };
      }
    },
    cancel(id: string) {
      const attempt = attempts.get(id);
      if (!attempt || attempt.state.phase === 'ended') return;
      attempt.gone.abort();
      const { provider, revision } = attempt.state;
      const error = new ConnectError('cancelled');
      attempt.state = { provider, revision: revision + 1, phase: 'failed', error };
    },
  } satisfies {
    start: ConnectAdapter['startAuthorization'];
    await: ConnectAdapter['awaitAuthorization'];
    answer: (question: string, result: SubmitResult) => void;
    cancel: (id: string) => void;
  };
}

/** The id of the question that it has ended in, if it has. */
function questionOf(state: AuthorizationState): string | undefined {
  if (state.phase === 'failed') return state.error.choice?.attemptId;
  return state.phase === 'ended' && 'attemptId' in state.result ? state.result.attemptId : undefined;
}

const gone = () => new ConnectError('not_found', { detail: { reason: 'attempt' } });

/** What the person decides in the window. @throws {ConnectError} `cancelled`. */
function decisionOf(id: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(CHANNEL);
    const leave = () => {
      channel.close();
      reject(new ConnectError('cancelled'));
    };
    channel.onmessage = ({ data }) => {
      if (data?.attempt !== id) return;
      signal.removeEventListener('abort', leave);
      channel.close();
      resolve(data.agreed === true);
    };
    signal.addEventListener('abort', leave, { once: true });
  });
}
