import type { Cloud } from '../clouds.ts';
import type { Grant } from '../data/grant.ts';
import { sampleJwt } from './sample-jwt.ts';

/** How long an access token lives. https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts */
export const LIFE_SECONDS = 3600;

/** What an access token is issued for, and to which client. */
export type ClientGrant = Grant & { readonly clientId: string };

/** The access tokens one cloud has issued. */
export interface AccessTokens {
  issue(grant: ClientGrant, now: Date): string;
  /** What a token that still lives stands for. */
  find(accessToken: string, now: Date): Grant | undefined;
}

type Issued = { readonly grant: Grant; readonly expiresAt: number };

const LENGTH = 1500;

const createJwt = (cloud: Cloud, { account, clientId, scopes }: ClientGrant, issuedAt: number): string => {
  const claims = {
    iss: `https://${cloud.auth}`,
    aud: clientId,
    sub: account.accountId,
    iat: issuedAt,
    exp: issuedAt + LIFE_SECONDS,
    scope: scopes.join(' '),
  };
  return sampleJwt(claims, LENGTH);
};

/** Starts with no token, and forgets each when its hour is over. */
export const createAccessTokens = (cloud: Cloud): AccessTokens => {
  const issued = new Map<string, Issued>();
  const forgetExpired = (now: number): void => {
    for (const [accessToken, { expiresAt }] of issued) {
      if (expiresAt <= now) issued.delete(accessToken);
    }
  };
  return {
    issue(grant, now) {
      forgetExpired(now.getTime());
      const accessToken = createJwt(cloud, grant, Math.floor(now.getTime() / 1000));
      issued.set(accessToken, { grant, expiresAt: now.getTime() + LIFE_SECONDS * 1000 });
      return accessToken;
    },
    find(accessToken, now) {
      const found = issued.get(accessToken);
      return found !== undefined && now.getTime() < found.expiresAt ? found.grant : undefined;
    },
  };
};
