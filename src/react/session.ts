import { createContext, type RefObject, useContext } from 'react';
import type { VerifyOptions } from '../core/adapter.ts';
import type { FlowAction, FlowState } from '../core/flow.ts';
import type { english } from '../core/messages.ts';
import type { Provider } from '../core/provider.ts';
import type { SubmitResult } from '../core/wire.ts';
import type { ConnectEventListener, ConnectOptions, ExitReason } from './connect-options.ts';

/** The non-secret values of each provider's form, by its id: what closing the UI keeps. */
export type Drafts = Map<string, Readonly<Record<string, string>>>;

/**
 * One question to the backend; it reads the form itself, so that no cache ever holds what was typed. `replace`
 * answers what it may ask back.
 */
export type Ask = (options: VerifyOptions, replace?: boolean) => Promise<SubmitResult>;

export type Pending = {
  flight?: AbortController | undefined;
  attemptId?: string | undefined;
  /** What was asked last, to ask it again with an answer. */
  ask?: Ask | undefined;
};

/** What every part knows: where the flow is, in which words to speak, and what can be done. */
export type Session = {
  readonly state: FlowState;
  readonly dispatch: (action: FlowAction) => void;
  readonly providers: readonly Provider[];
  /** The one that was picked. */
  readonly provider: Provider | undefined;
  readonly options: RefObject<ConnectOptions>;
  readonly drafts: Drafts;
  readonly say: (key: keyof typeof english, values?: Record<string, string>) => string;
  readonly emit: ConnectEventListener;
  readonly submit: (ask: Ask) => void;
  /** Answers whether to replace: asks again what was asked, with the answer. */
  readonly answerReplace: (replace: boolean) => void;
  /** What the backend is still busy with, or still keeps for an answer. */
  readonly pending: RefObject<Pending>;
  /** Whether something was typed that leaving would cost. */
  readonly typed: RefObject<boolean>;
  /** Whether a new step may take the focus; an inline UI does not take it from the page at first. */
  readonly moved: RefObject<boolean>;
  readonly back: () => void;
  readonly leave: (reason: ExitReason) => void;
  /** Set where there is something to close. */
  readonly closable: boolean;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A part of Connect was rendered outside <Connect.Root>.');
  return session;
}
