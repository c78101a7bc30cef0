import { randomUUID } from 'node:crypto';
import type { Consent } from './consents.ts';

/** What an authorization code stands for. */
export type CodeGrant = {
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

const LIFE_MS = 600_000;

type Issued = { readonly grant: CodeGrant; readonly expiresAt: number };

/** Starts with no code. */
export const createCodes = (): Codes => {
  const issued = new Map<string, Issued>();
  return {
    issue(grant, now) {
      const code = `SAMPLE_not_a_secret_code_${randomUUID()}`;
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
