import type { Connection } from './connection.ts';
import type { ConnectError } from './errors.ts';
import { type FlowState, type SiteQuestion, stepOf } from './flow-state.ts';
import { initialFlow } from './initial-flow.ts';
import type { Progress, ReplaceQuestion } from './wire/connections.ts';

export type { FlowState, SiteQuestion };
export { initialFlow };

/** What can happen to the flow. */
export type FlowAction =
  | { readonly type: 'pick'; readonly provider: string }
  | { readonly type: 'back' }
  /** `question` is set where one of the sites is chosen that a failure offered. */
  | { readonly type: 'submit'; readonly question?: SiteQuestion | undefined }
  | { readonly type: 'settle'; readonly progress: Progress }
  | { readonly type: 'ask-site'; readonly question: SiteQuestion }
  | { readonly type: 'ask-replace'; readonly replace: ReplaceQuestion }
  | { readonly type: 'connect'; readonly connection: Connection; readonly outcome: 'created' | 'updated' }
  | { readonly type: 'fail'; readonly error: ConnectError }
  | { readonly type: 'restart' };

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
    case 'submit':
      return submit(state, action.question);
    case 'settle':
      return state.step === 'verify' ? { ...state, settled: [...state.settled, action.progress] } : state;
    case 'ask-site':
      return state.step === 'verify' ? stepOf(state.provider, action.question) : state;
    case 'ask-replace':
      return state.step === 'verify'
        ? {
            step: 'confirm-replace',
            provider: state.provider,
            replace: action.replace,
            question: state.question,
          }
        : state;
    case 'connect':
      return state.step === 'verify'
        ? {
            step: 'connected',
            provider: state.provider,
            connection: action.connection,
            outcome: action.outcome,
          }
        : state;
    case 'fail':
      return state.step === 'verify'
        ? { step: 'failed', provider: state.provider, error: action.error, question: state.question }
        : state;
    default:
      return action satisfies never;
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
      return initialFlow;
    case 'confirm-replace':
    case 'verify':
      // Cancel: what was typed is still in the form, or in the site question.
      return stepOf(state.provider, state.question);
    case 'choose-site':
    case 'confirm-site':
      return stepOf(state.provider, undefined);
    case 'failed':
      return state.question ? stepOf(state.provider, undefined) : initialFlow;
    default:
      return state;
  }
}
