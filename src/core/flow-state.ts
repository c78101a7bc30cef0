import type { Connection } from './connection.ts';
import type { ConnectError } from './errors.ts';
import type { Progress, ReplaceQuestion } from './wire/connections.ts';

/** A question that the backend asked about the site: which one do these credentials belong to? */
export type SiteQuestion = { readonly attemptId: string; readonly cloudId: string; readonly account: string };

/** The steps of the flow; the UI renders `step` and keeps no booleans beside it. */
export type FlowState =
  | { readonly step: 'pick' }
  | { readonly step: 'fill'; readonly provider: string }
  | {
      readonly step: 'verify';
      readonly provider: string;
      readonly settled: readonly Progress[];
      readonly question: SiteQuestion | undefined;
    }
  | { readonly step: 'confirm-site'; readonly provider: string; readonly question: SiteQuestion }
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
    };
