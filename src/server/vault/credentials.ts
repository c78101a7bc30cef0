import type { AccessToken, Client } from '../atlassian/token.ts';
import type { KeyRing, Writer } from './key-ring.ts';
import { open, type SealedPlace, seal } from './seal.ts';
import { Secret } from './secret.ts';

/** What a person agreed to: what buys access tokens, each time exchanged for a new one. */
type Grant = {
  readonly kind: 'authorization-code';
  /** The refresh token. */
  readonly secret: Secret;
  /** Tells this consent from others. */
  readonly grantId: string;
};

/** What is kept: an email and its token, a client ID and its secret, or what a person agreed to at Atlassian. */
export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly secret: Secret }
  | ({ readonly kind: 'client-credentials' } & Client)
  | Grant;

/** Where credentials are kept: the row that they belong to. */
export type CredentialsPlace = Omit<SealedPlace, 'field'>;

/** What each of them is sealed as. */
export const FIELDS = { sealed: 'credentials', accessToken: 'access-token' } as const;

/** Seals credentials whole, for one row. */
export function sealCredentials(
  ring: Writer,
  credentials: Credentials,
  place: CredentialsPlace,
): Promise<string> {
  const text = JSON.stringify({ ...credentials, secret: credentials.secret.reveal() });
  return seal(ring, new Secret(text), { ...place, field: FIELDS.sealed });
}

/** Opens what {@link sealCredentials} made for the same row. */
export async function openCredentials(
  ring: KeyRing,
  sealed: string,
  place: CredentialsPlace,
): Promise<Credentials> {
  const opened = await open(ring, sealed, { ...place, field: FIELDS.sealed });
  const stored = JSON.parse(opened.reveal()) as Credentials & { readonly secret: string };
  return { ...stored, secret: new Secret(stored.secret) };
}

/** Seals an access token for the same row as the credentials that bought it. */
export function sealAccessToken(
  ring: Writer,
  { token, ...times }: AccessToken,
  place: CredentialsPlace,
): Promise<string> {
  const text = JSON.stringify({ token: token.reveal(), ...times });
  return seal(ring, new Secret(text), { ...place, field: FIELDS.accessToken });
}

/** Opens what {@link sealAccessToken} made for the same row. */
export async function openAccessToken(
  ring: KeyRing,
  sealed: string,
  place: CredentialsPlace,
): Promise<AccessToken> {
  const opened = await open(ring, sealed, { ...place, field: FIELDS.accessToken });
  const stored = JSON.parse(opened.reveal()) as AccessToken & { readonly token: string };
  return { ...stored, token: new Secret(stored.token) };
}
