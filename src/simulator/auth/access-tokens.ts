import { randomUUID } from 'node:crypto';
import type { Grant } from '../data/grant.ts';
import type { OAuthCredential } from '../data/oauth-credentials.ts';

/** How long an access token lives. https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts */
export const LIFE_SECONDS = 3600;

/** The access tokens a simulator has issued. */
export interface AccessTokens {
  issue(credential: OAuthCredential, now: Date): string;
  /** What a token that still lives stands for. */
  find(accessToken: string, now: Date): Grant | undefined;
}

type Issued = { readonly grant: Grant; readonly expiresAt: number };

const LENGTH = 1500;
const FILLER = 'SAMPLE_not_a_secret_only_for_the_simulator_';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As long as Atlassian's and of the same form, with a signature that says what it is. */
const sampleJwt = ({ account, clientId, scopes }: OAuthCredential, issuedAt: number): string => {
  const header = encode({ alg: 'RS256', typ: 'JWT', kid: 'sample' });
  const claims = encode({
    jti: randomUUID(),
    iss: 'https://auth.atlassian.com',
    aud: clientId,
    sub: account.accountId,
    iat: issuedAt,
    exp: issuedAt + LIFE_SECONDS,
    scope: scopes.join(' '),
  });
  return `${header}.${claims}.`.padEnd(LENGTH, FILLER);
};

/** Starts with no token, and forgets each when its hour is over. */
export const createAccessTokens = (): AccessTokens => {
  const issued = new Map<string, Issued>();
  const forgetExpired = (now: number): void => {
    for (const [accessToken, { expiresAt }] of issued) {
      if (expiresAt <= now) issued.delete(accessToken);
    }
  };
  return {
    issue(credential, now) {
      forgetExpired(now.getTime());
      const accessToken = sampleJwt(credential, Math.floor(now.getTime() / 1000));
      issued.set(accessToken, { grant: credential, expiresAt: now.getTime() + LIFE_SECONDS * 1000 });
      return accessToken;
    },
    find(accessToken, now) {
      const found = issued.get(accessToken);
      return found !== undefined && now.getTime() < found.expiresAt ? found.grant : undefined;
    },
  };
};
