import type { Connection, Verified } from './connection.ts';
import type { ConnectError } from './errors.ts';
import type { Report } from './report.ts';
import type { SiteChoice } from './site-choice.ts';
import type { Progress, ReplaceQuestion } from './wire/connections.ts';

/** Which of these sites is meant? */
export type ChooseQuestion = { readonly kind: 'choose-site' } & SiteChoice;

/** At which address is the site with this Cloud ID? */
export type ConfirmQuestion = {
  readonly kind: 'confirm-site';
  readonly attemptId: string;
  readonly cloudId: string;
  readonly account: string;
};

/** A question that the backend asked about the site. */
export type SiteQuestion = ChooseQuestion | ConfirmQuestion;

/**
 * How the person gets to Atlassian: by a window that is being opened, is on its way there, or was refused by the browser;
 * in this very tab, unless the page around it does not let it leave (`framed`) or nobody may come back to it (`stays`); or as
 * they did before this page was loaded. A window that seems to be `gone` may be open all the same.
 */
export type AtlassianWindow = 'opening' | 'open' | 'blocked' | 'gone' | 'tab' | 'framed' | 'stays' | 'before';

/** The steps of the flow; the UI renders `step` and keeps no booleans beside it. */
export type FlowState =
  | { readonly step: 'pick' }
  | {
      readonly step: 'fill';
      readonly provider: string;
      /** The host of a connection that was just made and stays, though another account is wanted. */
      readonly stays?: string;
    }
  /** What came of an authorization that was begun before this page was loaded is being asked. */
  | {
      readonly step: 'resume';
      readonly attemptId: string;
      /** Why it could not be found out. */
      readonly error?: ConnectError;
    }
  /** The person is at Atlassian. */
  | {
      readonly step: 'authorize';
      readonly provider: string;
      readonly window: AtlassianWindow;
      /** Where a link leads that the person presses where no window could be opened for them. */
      readonly link?: string | undefined;
      /** Whether they can go on in this tab; unknown until the backend has said, or where it does not. */
      readonly here?: boolean | undefined;
    }
  | {
      readonly step: 'verify';
      readonly provider: string;
      readonly settled: readonly Progress[];
      readonly question: SiteQuestion | undefined;
    }
  | { readonly step: 'choose-site'; readonly provider: string; readonly question: ChooseQuestion }
  | { readonly step: 'confirm-site'; readonly provider: string; readonly question: ConfirmQuestion }
  | {
      readonly step: 'confirm-replace';
      readonly provider: string;
      readonly replace: ReplaceQuestion;
      /** Set when a site question led here; the form did otherwise. */
      readonly question: SiteQuestion | undefined;
    }
  | {
      readonly step: 'failed';
      readonly provider: string;
      readonly error: ConnectError;
      /** Set when the answer to a site question failed; the form failed otherwise. */
      readonly question: SiteQuestion | undefined;
    }
  | {
      readonly step: 'connected';
      readonly provider: string;
      readonly connection: Connection;
      readonly outcome: 'created' | 'updated';
      /** What is found out afterwards, where something is looked into. */
      readonly report?: Report | undefined;
    }
  /** Proven, and not stored: the settings for another tool are the result. */
  | {
      readonly step: 'verified';
      readonly provider: string;
      readonly verified: Verified;
      readonly report?: Report | undefined;
    };

/** The step at which a question is asked, or the form where none was. */
export function stepOf(provider: string, question: SiteQuestion | undefined): FlowState {
  if (!question) return { step: 'fill', provider };
  return question.kind === 'choose-site'
    ? { step: question.kind, provider, question }
    : { step: question.kind, provider, question };
}
