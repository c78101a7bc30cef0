import type { OAuthApp } from '../data/apps.ts';
import type { Grant } from '../data/grant.ts';
import type { Person } from '../data/people.ts';

/** What a person has let an app do so far; a later consent of the same person to the same app changes it. */
export type Consent = Required<Grant> & { readonly clientId: string };

/** The consents given in one cloud. */
export interface Consents {
  /**
   * There is one for each app and account: another consent adds its sites, and its scopes replace the older ones.
   * https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
   */
  give(app: OAuthApp, account: Person, scopes: readonly string[], hosts: readonly string[]): Consent;
  /** Lets people start anew; what tokens stand for stays. */
  clear(): void;
}

type Given = Omit<Consent, 'scopes' | 'sites'> & { scopes: readonly string[]; readonly sites: Set<string> };

/** Starts with no consent. */
export const createConsents = (): Consents => {
  const consents = new Map<string, Given>();
  return {
    give({ clientId }, account, scopes, hosts) {
      const key = `${clientId} ${account.accountId}`;
      const given = consents.get(key) ?? { clientId, account, scopes, sites: new Set() };
      given.scopes = scopes;
      for (const host of hosts) given.sites.add(host);
      consents.set(key, given);
      return given;
    },
    clear() {
      consents.clear();
    },
  };
};
