import type { Product } from './site.ts';

/** An account: who it is, and what its organization lets it use. */
export type Account = {
  readonly accountId: string;
  /** `app` for a service account, `atlassian` for a person. */
  readonly accountType: 'app' | 'atlassian';
  readonly email: string;
  readonly displayName: string;
  readonly organization: string;
  /** Keys of the permissions it has in Jira; those of any user when absent. */
  readonly permissions?: readonly string[];
  /** The products it may use, by the host of the site. */
  readonly access: Readonly<Record<string, readonly Product[]>>;
};
