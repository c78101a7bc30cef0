import type { Account } from './account.ts';
import type { Product, Site } from './site.ts';

/** What any token stands for: an account, and the part of what it may do that the token may do. */
export type Grant = {
  readonly account: Account;
  readonly scopes: readonly string[];
  /** The hosts of the sites a person consented to; all that the account reaches when absent. */
  readonly sites?: ReadonlySet<string>;
};

/** Every scope the operations played here ask for, in the family that asks for the fewest. */
export const EVERYTHING: readonly string[] = [
  'read:jira-user',
  'read:jira-work',
  'read:confluence-user',
  'read:space:confluence',
];

/** The product a scope belongs to, by its name. */
export const isScopeOf = (scope: string, product: Product): boolean => scope.includes(product);

/** Whether a site is within a grant, whatever the account may use of it. */
export const coversSite = ({ account, sites }: Grant, site: Site): boolean =>
  account.organization === site.organization && (sites?.has(site.host) ?? true);
