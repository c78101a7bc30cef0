import { ConnectError, isConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { isFresh } from '../atlassian/token.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import type { AttemptQuestion, AttemptRow } from '../store.ts';
import {
  type CredentialsPlace,
  openAccessToken,
  openCredentials,
  sealAccessToken,
  sealCredentials,
} from '../vault/credentials.ts';
import type { VerifyContext } from '../verify/verification.ts';
import { type SignedIn, signIn, withAccessToken } from './sign-in.ts';

const LIFE_MS = 10 * 60_000;

/** Credentials that Atlassian let in, whose they are, and when they end. */
export type Entered = SignedIn & {
  readonly identity: Identity;
  readonly provider: Provider;
  /** ISO 8601; null when nobody said. */
  readonly expiresAt: string | null;
};

/**
 * Keeps credentials, sealed, until the person has answered a question about the site.
 *
 * @throws {ConnectError} `cancelled` when nobody is there to be asked; then nothing is kept.
 */
export async function saveAttempt(
  context: Context,
  { identity, provider, credentials, accessToken, expiresAt }: Entered,
  question: AttemptQuestion,
  caller: AbortSignal | undefined,
): Promise<string> {
  const { tenantId, userId } = identity;
  const id = crypto.randomUUID();
  const place = { kind: 'attempt', tenantId, id } as const;
  await context.store.saveAttempt({
    id,
    tenantId,
    userId,
    provider: provider.id,
    question,
    sealed: await sealCredentials(context.ring, credentials, place),
    accessToken: accessToken ? await sealAccessToken(context.ring, accessToken, place) : null,
    credentialsEnd: expiresAt,
    expiresAt: context.now() + LIFE_MS,
  });
  if (caller?.aborted) {
    await context.store.removeAttempt(id, identity);
    throw new ConnectError('cancelled');
  }
  return id;
}

/** An attempt that waits for the answer to this kind of question. */
export type OpenAttempt<Kind extends AttemptQuestion['kind']> = {
  readonly row: AttemptRow;
  readonly question: Extract<AttemptQuestion, { kind: Kind }>;
  readonly provider: Provider;
};

/** @throws {ConnectError} `not_found` when it has ended, was answered, or is somebody else's. */
export async function findAttempt<Kind extends AttemptQuestion['kind']>(
  context: Context,
  identity: Identity,
  id: string,
  kind: Kind,
): Promise<OpenAttempt<Kind>> {
  const row = await context.store.getAttempt(id, identity, context.now());
  const provider = row && context.providers.get(row.provider);
  if (!provider || row.question.kind !== kind) throw gone();
  return { row, provider, question: row.question as OpenAttempt<Kind>['question'] };
}

/** Opens the credentials of an attempt, ready to ask the gateway again. */
export async function enter(
  context: Context,
  identity: Identity,
  { row, provider }: Pick<OpenAttempt<AttemptQuestion['kind']>, 'row' | 'provider'>,
  reach: VerifyContext,
): Promise<Entered> {
  const place = { kind: 'attempt', tenantId: identity.tenantId, id: row.id } as const;
  const opened = await open(context, row, place).catch((cause: unknown) => {
    if (isConnectError(cause)) throw cause;
    // Its key is gone, or it is not the one that was kept: what it asked cannot be answered any more.
    context.onError(cause);
    throw gone();
  });
  const { credentials, kept } = opened;
  const signedIn =
    kept && isFresh(kept, await context.store.now())
      ? withAccessToken(credentials, kept)
      : await signIn(context, provider, credentials, reach);
  return { ...signedIn, identity, provider, expiresAt: row.credentialsEnd };
}

async function open({ ring }: Context, { sealed, accessToken }: AttemptRow, place: CredentialsPlace) {
  const credentials = await openCredentials(ring, sealed, place);
  return {
    credentials,
    kept: accessToken === null ? undefined : await openAccessToken(ring, accessToken, place),
  };
}

/**
 * Takes an attempt before what it led to is stored: cancelled in the meantime, or answered twice, it stores nothing.
 *
 * @throws {ConnectError} `not_found`.
 */
export async function takeAttempt(context: Context, identity: Identity, { id }: AttemptRow): Promise<void> {
  if (!(await context.store.removeAttempt(id, identity))) throw gone();
}

const gone = () => new ConnectError('not_found', { detail: { reason: 'attempt' } });
