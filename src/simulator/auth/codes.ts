import type { Consent } from './consents.ts';
import { sampleJwt } from './sample-jwt.ts';

/** What an authorization code stands for. */
type CodeGrant = {
  readonly consent: Consent;
  readonly redirectUri: string;
  /** Absent when the app sent none. */
  readonly codeChallenge?: string | undefined;
};

/** The authorization codes one cloud has issued. */
export interface Codes {
  issue(grant: CodeGrant, now: Date): string;
  /** What a code stands for that is not ten minutes old; it can be taken once, by the app it was issued to. */
  take(code: string, clientId: string, now: Date): CodeGrant | undefined;
}

/** Of the form of a token, which the log of requests leaves out wherever it stands. */
const LENGTH = 400;

const LIFE_MS = 600_000;

type Issued = { readonly grant: CodeGrant; readonly expiresAt: number };

/** Starts with no code. */
export const createCodes = (): Codes => {
  const issued = new Map<string, Issued>();
  return {
    issue(grant, now) {
      const code = sampleJwt({ aud: grant.consent.clientId }, LENGTH);
      issued.set(code, { grant, expiresAt: now.getTime() + LIFE_MS });
      return code;
    },
    take(code, clientId, now) {
      const found = issued.get(code);
      if (found?.grant.consent.clientId !== clientId) return undefined;
      issued.delete(code);
      return now.getTime() < found.expiresAt ? found.grant : undefined;
    },
  };
};
