import type { Connection, Verified } from './connection.ts';
import type { ConnectError } from './errors.ts';
import { type AtlassianWindow, type FlowState, type SiteQuestion, stepOf } from './flow-state.ts';
import { initialFlow } from './initial-flow.ts';
import type { Report } from './report.ts';
import type { Progress, ReplaceQuestion } from './wire/connections.ts';

export type { FlowState, SiteQuestion };
export { initialFlow };

/** What can happen to the flow. */
export type FlowAction =
  | { readonly type: 'pick'; readonly provider: string }
  | { readonly type: 'back' }
  /** The form is the wrong one; this one is it. */
  | { readonly type: 'switch'; readonly provider: string }
  /** An authorization goes on by this window; `provider` where it was begun before this page was loaded. */
  | {
      readonly type: 'authorize';
      readonly window: AtlassianWindow;
      readonly provider?: string;
      readonly link?: string;
      readonly here?: boolean | undefined;
    }
  /** What came of an authorization that was begun before this page was loaded is asked once more. */
  | { readonly type: 'resume' }
  /** The person has agreed at Atlassian. */
  | { readonly type: 'verify' }
  /** `question` is set where one of the sites is chosen that a failure offered. */
  | { readonly type: 'submit'; readonly question?: SiteQuestion | undefined }
  | { readonly type: 'settle'; readonly progress: Progress }
  | { readonly type: 'ask-site'; readonly question: SiteQuestion }
  | { readonly type: 'ask-replace'; readonly replace: ReplaceQuestion }
  | { readonly type: 'connect'; readonly connection: Connection; readonly outcome: 'created' | 'updated' }
  | { readonly type: 'prove'; readonly verified: Verified }
  /** More is known about what the credentials are allowed to do. */
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'fail'; readonly error: ConnectError }
  | { readonly type: 'restart' }
  /** It is to be closed, and what is under way stops; a host that keeps it open has the form to go on with. */
  | { readonly type: 'leave' }
  /** The same way to connect, as somebody else. */
  | { readonly type: 'again' };

/**
 * The whole life of the UI, as one pure function. An action that makes no sense in a state (an answer that
 * arrives after Cancel) leaves it as it is.
 *
 * @example
 * flowReducer({ step: 'fill', provider }, { type: 'submit' })  // { step: 'verify', settled: [], … }
 */
export function flowReducer(state: FlowState, action: FlowAction): FlowState {
  switch (action.type) {
    case 'pick':
      return state.step === 'pick' ? { step: 'fill', provider: action.provider } : state;
    case 'restart':
      return initialFlow;
    case 'back':
      return back(state);
    case 'leave':
      if (state.step === 'resume') return initialFlow;
      return state.step === 'authorize' ||
        ('question' in state && (state.question || state.step !== 'failed'))
        ? stepOf(state.provider, undefined)
        : state;
    case 'switch':
      return state.step === 'fill' || state.step === 'failed'
        ? { step: 'fill', provider: action.provider }
        : state;
    case 'again':
      if (state.step === 'verified') return { step: 'fill', provider: state.provider };
      return state.step === 'connected'
        ? { step: 'fill', provider: state.provider, stays: state.connection.host }
        : state;
    case 'authorize':
      return authorize(state, action);
    case 'resume':
      return state.step === 'resume' ? { step: 'resume', attemptId: state.attemptId } : state;
    case 'verify':
      return state.step === 'authorize'
        ? { step: 'verify', provider: state.provider, settled: [], question: undefined }
        : state;
    case 'submit':
      return submit(state, action.question);
    case 'settle':
      return state.step === 'verify' ? { ...state, settled: [...state.settled, action.progress] } : state;
    case 'ask-site':
      return isAsking(state) ? stepOf(state.provider, action.question) : state;
    case 'ask-replace':
      return isAsking(state)
        ? {
            step: 'confirm-replace',
            provider: state.provider,
            replace: action.replace,
            question: questionOf(state),
          }
        : state;
    case 'connect':
      return isAsking(state)
        ? {
            step: 'connected',
            provider: state.provider,
            connection: action.connection,
            outcome: action.outcome,
          }
        : state;
    case 'prove':
      return isAsking(state)
        ? { step: 'verified', provider: state.provider, verified: action.verified }
        : state;
    case 'report':
      return state.step === 'connected' || state.step === 'verified'
        ? { ...state, report: action.report }
        : state;
    case 'fail':
      if (state.step === 'resume') return { ...state, error: action.error };
      return isAsking(state)
        ? { step: 'failed', provider: state.provider, error: action.error, question: questionOf(state) }
        : state;
    default:
      return action satisfies never;
  }
}

type Asking = Extract<FlowState, { step: 'verify' | 'authorize' }>;

/** Whether the backend is about to answer. */
const isAsking = (state: FlowState): state is Asking => state.step === 'verify' || state.step === 'authorize';

const questionOf = (state: Asking): SiteQuestion | undefined =>
  state.step === 'verify' ? state.question : undefined;

function authorize(
  state: FlowState,
  { window, provider, link, here }: Extract<FlowAction, { type: 'authorize' }>,
): FlowState {
  switch (state.step) {
    case 'fill':
    case 'failed':
      return { step: 'authorize', provider: state.provider, window, link, here };
    case 'authorize':
      return { ...state, window, link, here: here ?? state.here };
    case 'resume':
      return provider === undefined ? state : { step: 'authorize', provider, window };
    default:
      return state;
  }
}

function submit(state: FlowState, answered: SiteQuestion | undefined): FlowState {
  const verify = (provider: string, question: SiteQuestion | undefined): FlowState => ({
    step: 'verify',
    provider,
    settled: [],
    question,
  });
  switch (state.step) {
    case 'fill':
      return verify(state.provider, undefined);
    case 'failed':
      return verify(state.provider, answered ?? state.question);
    case 'choose-site':
    case 'confirm-site':
    case 'confirm-replace':
      return verify(state.provider, state.question);
    default:
      return state;
  }
}

function back(state: FlowState): FlowState {
  switch (state.step) {
    case 'fill':
    case 'resume':
      return initialFlow;
    case 'confirm-replace':
    case 'verify':
      // Cancel: what was typed is still in the form, or in the site question.
      return stepOf(state.provider, state.question);
    case 'authorize':
    case 'choose-site':
    case 'confirm-site':
      return stepOf(state.provider, undefined);
    case 'failed':
      return state.question ? stepOf(state.provider, undefined) : initialFlow;
    default:
      return state;
  }
}
