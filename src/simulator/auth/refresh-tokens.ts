import type { Consent } from './consents.ts';
import { sampleJwt } from './sample-jwt.ts';

/** What becomes of a refresh token that is used. */
type Rotation =
  | { readonly kind: 'rotated'; readonly refreshToken: string; readonly consent: Consent }
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

/** The refresh tokens one cloud has issued. */
export interface RefreshTokens {
  /** The first token of a family. */
  start(consent: Consent, now: Date): string;
  /**
   * Trades a token for the next. The one before may be traded again for ten minutes, as by a client that lost
   * the answer; any other reuse ends the whole family.
   * https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens
   */
  rotate(refreshToken: string, clientId: string, now: Date): Rotation;
}

const LENGTH = 800;
const DAY_MS = 86_400_000;
/** https://community.developer.atlassian.com/t/50348/60 */
const LEEWAY_MS = 600_000;
/** https://community.developer.atlassian.com/t/54172 */
const IDLE_MS = 90 * DAY_MS;
const ABSOLUTE_MS = 365 * DAY_MS;

type Family = {
  readonly consent: Consent;
  readonly startedAt: number;
  usedAt: number;
  /** Counts the rotations: two tokens traded for the same one are of the same generation. */
  generation: number;
  rotatedAt: number;
  dead: boolean;
};

type Issued = { readonly family: Family; readonly generation: number };

const isExpired = ({ startedAt, usedAt }: Family, now: number): boolean =>
  now >= usedAt + IDLE_MS || now >= startedAt + ABSOLUTE_MS;

const isCurrent = ({ family, generation }: Issued, now: number): boolean =>
  generation === family.generation ||
  (generation === family.generation - 1 && now < family.rotatedAt + LEEWAY_MS);

/** Starts with no token. */
export const createRefreshTokens = (): RefreshTokens => {
  const issued = new Map<string, Issued>();
  const issue = (family: Family): string => {
    const { account, clientId } = family.consent;
    const refreshToken = sampleJwt({ sub: account.accountId, aud: clientId }, LENGTH);
    issued.set(refreshToken, { family, generation: family.generation });
    return refreshToken;
  };
  return {
    start(consent, now) {
      const at = now.getTime();
      return issue({ consent, startedAt: at, usedAt: at, generation: 0, rotatedAt: at, dead: false });
    },
    rotate(refreshToken, clientId, now) {
      const at = now.getTime();
      const found = issued.get(refreshToken);
      if (found === undefined || found.family.dead || found.family.consent.clientId !== clientId) {
        return { kind: 'invalid' };
      }
      const { family, generation } = found;
      if (isExpired(family, at)) return { kind: 'expired' };
      if (!isCurrent(found, at)) {
        family.dead = true;
        return { kind: 'invalid' };
      }
      if (generation === family.generation) {
        family.generation += 1;
        family.rotatedAt = at;
      }
      family.usedAt = at;
      return { kind: 'rotated', refreshToken: issue(family), consent: family.consent };
    },
  };
};
