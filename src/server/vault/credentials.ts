import type { BasicCredentials } from '../atlassian/request.ts';
import type { KeyRing } from './key-ring.ts';
import { open, type SealedPlace, seal } from './seal.ts';
import { Secret } from './secret.ts';

const FIELD = 'credentials';

/** Where credentials are kept: the row that they belong to. */
export type CredentialsPlace = Omit<SealedPlace, 'field'>;

/** Seals an email and its token together, for one row. */
export function sealCredentials(
  ring: KeyRing,
  credentials: BasicCredentials,
  place: CredentialsPlace,
): Promise<string> {
  const { username, secret } = credentials;
  return seal(ring, new Secret(JSON.stringify({ kind: 'basic', username, secret: secret.reveal() })), {
    ...place,
    field: FIELD,
  });
}

/** Opens what {@link sealCredentials} made for the same row. */
export async function openCredentials(
  ring: KeyRing,
  sealed: string,
  place: CredentialsPlace,
): Promise<BasicCredentials> {
  const opened = await open(ring, sealed, { ...place, field: FIELD });
  const { username, secret } = JSON.parse(opened.reveal()) as { username: string; secret: string };
  return { username, secret: new Secret(secret) };
}
