import type { ScopeState } from './connection.ts';

/** What asking showed about one scope or one permission, by its name at Atlassian. */
export type Finding =
  | {
      readonly kind: 'scope';
      readonly name: string;
      /** `uncheckable` where only a change to the site would tell. */
      readonly state: ScopeState | 'uncheckable';
      /** Why nothing is known: other scopes explain the answers as well, or there was none. */
      readonly reason?: 'ambiguous' | 'unanswered' | undefined;
    }
  | {
      readonly kind: 'permission';
      readonly name: string;
      readonly state: 'granted' | 'denied' | 'unknown';
    };

/** What is found out after the answer, as far as it has come. */
export type Report = {
  readonly findings: readonly Finding[];
  /** Nothing more comes: what has not been found by now is unknown. */
  readonly complete: boolean;
};

/** Permissions of Jira by their keys: those of the whole site, and those that are given in each project. */
export type ReportedPermissions = { readonly global: readonly string[]; readonly project: readonly string[] };
