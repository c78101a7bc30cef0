import type { Cloud } from '../clouds.ts';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { type Codes, createCodes } from './codes.ts';
import { type Consents, createConsents } from './consents.ts';
import { createRefreshTokens, type RefreshTokens } from './refresh-tokens.ts';

/** What one cloud remembers; no other cloud takes any of it. */
export type Stores = {
  readonly accessTokens: AccessTokens;
  readonly codes: Codes;
  readonly consents: Consents;
  readonly refreshTokens: RefreshTokens;
};

/** Starts with nothing. */
export const createStores = (cloud: Cloud): Stores => ({
  accessTokens: createAccessTokens(cloud),
  codes: createCodes(),
  consents: createConsents(),
  refreshTokens: createRefreshTokens(),
});
