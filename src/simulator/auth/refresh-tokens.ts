import type { Variants } from '../variants.ts';
import type { Consent } from './consents.ts';
import { sampleJwt } from './sample-jwt.ts';

/** What becomes of a refresh token that is used. */
type Rotation =
  | { readonly kind: 'rotated'; readonly refreshToken: string; readonly consent: Consent }
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

/** What is not settled about trading a token. */
type RotationRules = Pick<Variants, 'refreshLeeway' | 'refreshTwins'>;

/** The refresh tokens one cloud has issued. */
export interface RefreshTokens {
  /** The first token of a family. */
  start(consent: Consent, now: Date): string;
  /**
   * Trades a token for the next. The one before may be traded again for ten minutes, as by a client that lost
   * the answer; any other reuse ends the whole family.
   * https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens
   */
  rotate(refreshToken: string, clientId: string, now: Date, rules: RotationRules): Rotation;
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
  /** The last token that was handed out, and the one that it was traded for. */
  latest: string;
  traded: string;
  dead: boolean;
};

type Issued = { readonly family: Family; readonly generation: number };

const isExpired = ({ startedAt, usedAt }: Family, now: number): boolean =>
  now >= usedAt + IDLE_MS || now >= startedAt + ABSOLUTE_MS;

const isCurrent = (
  { family, generation }: Issued,
  refreshToken: string,
  now: number,
  { refreshLeeway, refreshTwins }: RotationRules,
): boolean => {
  const isCounted = (last: string) => refreshTwins === 'both' || refreshToken === last;
  if (generation === family.generation) return isCounted(family.latest);
  const leeway = refreshLeeway === 'none' ? 0 : LEEWAY_MS;
  const isBefore = generation === family.generation - 1 && isCounted(family.traded);
  return isBefore && now < family.rotatedAt + leeway;
};

/** Starts with no token. */
export const createRefreshTokens = (): RefreshTokens => {
  const issued = new Map<string, Issued>();
  const issue = (family: Family): string => {
    const { account, clientId } = family.consent;
    const refreshToken = sampleJwt({ sub: account.accountId, aud: clientId }, LENGTH);
    issued.set(refreshToken, { family, generation: family.generation });
    family.latest = refreshToken;
    return refreshToken;
  };
  return {
    start(consent, now) {
      const at = now.getTime();
      return issue({
        consent,
        startedAt: at,
        usedAt: at,
        generation: 0,
        rotatedAt: at,
        latest: '',
        traded: '',
        dead: false,
      });
    },
    rotate(refreshToken, clientId, now, rules) {
      const at = now.getTime();
      const found = issued.get(refreshToken);
      if (found === undefined || found.family.dead || found.family.consent.clientId !== clientId) {
        return { kind: 'invalid' };
      }
      const { family, generation } = found;
      if (isExpired(family, at)) return { kind: 'expired' };
      if (!isCurrent(found, refreshToken, at, rules)) {
        family.dead = true;
        return { kind: 'invalid' };
      }
      if (generation === family.generation) {
        family.generation += 1;
        family.rotatedAt = at;
        family.traded = refreshToken;
      }
      family.usedAt = at;
      return { kind: 'rotated', refreshToken: issue(family), consent: family.consent };
    },
  };
};
