import { createContext, type RefObject, useContext } from 'react';
import type { Replace, VerifyOptions } from '../core/adapter.ts';
import type { FlowAction, FlowState } from '../core/flow.ts';
import type { SiteQuestion } from '../core/flow-state.ts';
import type { Provider } from '../core/provider.ts';
import type { SubmitResult } from '../core/wire/connections.ts';
import type { formWords } from '../core/words/form-words.ts';
import type { Locale } from '../core/words/locale.ts';
import type { Messages, Say } from '../core/words/messages.ts';
import type { ConnectEventListener, ConnectOptions, ExitReason } from './connect-options.ts';

/** The non-secret values of each provider's form, by its id: what closing the UI keeps. */
export type Drafts = Map<string, Readonly<Record<string, string>>>;

/**
 * One question to the backend; it reads the form itself, so that no cache ever holds what was typed. `replace`
 * answers what it may ask back.
 */
export type Ask = (options: VerifyOptions, replace?: Replace) => Promise<SubmitResult>;

export type Pending = {
  flight?: AbortController | undefined;
  attemptId?: string | undefined;
  /** Lets a reload of the page begin anew instead of taking an attempt up again. */
  forget?: (() => void) | undefined;
  /** The Atlassian window, as far as it can be reached. */
  window?: { readonly close: () => void } | undefined;
  /** A window that the page asks for opens where it cannot be reached; a link is as good there. */
  outOfReach?: boolean | undefined;
  /** Where Atlassian sends people back to, for an operator who has to register it. */
  callbackUrl?: string | undefined;
  /** The values of the form that led to the result, without its secret. */
  entered?: Readonly<Record<string, string>> | undefined;
  /** What was asked last, to ask it again with an answer. */
  ask?: Ask | undefined;
};

/** A site as far as it is known: an address names its host, and the backend its Cloud ID. */
export type KnownSite = { readonly host?: string | undefined; readonly cloudId?: string | undefined };

/** The address of the message to an admin among the helps. */
export const ASK_ADMIN = 'ask-admin';

/** What every part knows: where the flow is, in which words to speak, and what can be done. */
export type Session = {
  readonly state: FlowState;
  readonly dispatch: (action: FlowAction) => void;
  readonly providers: readonly Provider[];
  /** The one that was picked. */
  readonly provider: Provider | undefined;
  readonly options: RefObject<ConnectOptions>;
  readonly drafts: Drafts;
  readonly appName: string;
  readonly locale: Locale;
  /** The host's words alone, which go for all causes of a failure. */
  readonly own: Messages | undefined;
  /** The words of the host and of its locale; what is loaded later speaks from them with `useSay`. */
  readonly messages: Messages;
  readonly say: Say<typeof formWords>;
  /** What help is open, by its address in the guide, or the message to an admin. */
  readonly help: string | undefined;
  readonly openHelp: (address: string | undefined, opener?: HTMLElement) => void;
  /** What the focus returns to when the help is closed. */
  readonly helpOpener: RefObject<HTMLElement | null>;
  /** The site that was entered, as far as it is known before connecting. */
  readonly site: KnownSite | undefined;
  readonly setSite: (site: KnownSite | undefined) => void;
  readonly emit: ConnectEventListener;
  /** Asks the backend; `answered` is the question that this answers, where a failure asked it. */
  readonly submit: (ask: Ask, answered?: SiteQuestion) => void;
  /** Answers whether to replace: asks again what was asked, with the answer. */
  readonly answerReplace: (replace: Replace) => void;
  /** Stops whatever is under way: nobody waits for it any more. */
  readonly stop: () => void;
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

/** Whether the provider's form is on screen. */
export const isFilling = (state: FlowState): boolean =>
  state.step === 'fill' || (state.step === 'failed' && !state.question);
