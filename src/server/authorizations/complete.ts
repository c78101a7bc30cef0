import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import type { Progress, SubmitResult } from '../../core/wire/connections.ts';
import { buildCodeRequest, type Granted, readCodeResponse } from '../atlassian/grant.ts';
import { send } from '../atlassian/send.ts';
import { askSite } from '../connections/locate-site.ts';
import { reachAtlassian } from '../connections/reach-atlassian.ts';
import { withAccessToken } from '../connections/sign-in.ts';
import { connectAsked } from '../connections/submit.ts';
import type { Context } from '../context.ts';
import { problemOf } from '../http/respond.ts';
import type { AuthorizationChange, AuthorizationRow } from '../store.ts';
import { open } from '../vault/seal.ts';
import type { Secret } from '../vault/secret.ts';
import type { VerifyContext } from '../verify/verification.ts';
import { forgetQuestion } from './question.ts';
import type { CallbackQuery } from './read-callback.ts';
import { verifierPlace } from './send-off.ts';

/** A consent ends a year after it was given, however much it is used. */
const LONGEST_LIFE_MS = 365 * 24 * 60 * 60_000;

/**
 * Exchanges the code, proves what it brought and stores the connection; or writes down what has to be asked, or why not.
 * Cancelled on the way, it leaves nothing behind.
 */
export async function complete(context: Context, row: AuthorizationRow, query: CallbackQuery): Promise<void> {
  const outcome = await run(context, row, query).then(
    (result) => ({ result }),
    (error: unknown) => ({ problem: problemOf(error, context) }),
  );
  const isWritten = await change(context, row, ['verifying', 'storing'], {
    phase: 'ended',
    outcome,
    verifier: null,
  });
  if (!isWritten) await forgetQuestion(context, row, outcome);
}

async function run(context: Context, row: AuthorizationRow, query: CallbackQuery): Promise<SubmitResult> {
  if (!('code' in query)) throw refusal(query.error);
  const provider = context.providers.get(row.provider);
  if (!provider) throw new ConnectError('not_configured');
  const identity = { tenantId: row.tenantId, userId: row.userId, ...row.askedBy };
  // They may have lost the right to it while they were away.
  await context.allow(identity, 'connect');
  const notes = takeNotes(context, row);
  // The window may be closed as soon as the person agreed: that is no reason to stop.
  const reach = reachAtlassian(context, provider, { report: notes.add, caller: undefined });
  const { accessToken, refreshToken } = await exchange(context, row, provider, query.code, reach);
  // Without one, the connection would end within the hour.
  if (!refreshToken) throw new ConnectError('not_configured', { detail: { reason: 'offline' } });
  const credentials = { kind: 'authorization-code', secret: refreshToken, grantId: row.id } as const;
  const entered = {
    ...withAccessToken(credentials, accessToken),
    identity,
    provider,
    expiresAt: new Date(context.now() + LONGEST_LIFE_MS).toISOString(),
  };
  const asked = askSite(provider, row.values[provider.auth.site] ?? '', reach);
  const take = async () => {
    await notes.written();
    const isOurs = await change(context, row, ['verifying'], { phase: 'storing' });
    if (!isOurs) throw new ConnectError('cancelled');
  };
  try {
    return await connectAsked(context, entered, { asked, replace: undefined, take, waits: true }, reach);
  } finally {
    await notes.written();
  }
}

async function exchange(
  { ring, oauth, store }: Context,
  row: AuthorizationRow,
  { cloud }: Provider,
  code: Secret,
  { hosts, sender }: VerifyContext,
): Promise<Granted> {
  const app = oauth.apps[cloud];
  if (!app || row.verifier === null) throw new ConnectError('not_configured');
  const verifier = await open(ring, row.verifier, verifierPlace(row));
  const asked = await store.now();
  const request = buildCodeRequest(hosts, app, { code, redirectUri: oauth.callbackUrl, verifier });
  return readCodeResponse(await send(request, sender), asked);
}

/** Why the person came back without a code. What Atlassian says beside it is nobody's to believe. */
function refusal(error: string): ConnectError {
  switch (error) {
    case 'access_denied':
      return new ConnectError('oauth_denied');
    case 'server_error':
    case 'temporarily_unavailable':
      return new ConnectError('upstream');
    default:
      return new ConnectError('not_configured', { detail: { reason: 'app' } });
  }
}

/** Writes down what is settled, one thing after the other, while the verification goes on. */
function takeNotes(context: Context, row: AuthorizationRow) {
  let settled: readonly Progress[] = [];
  let written: Promise<unknown> = Promise.resolve();
  return {
    add(progress: Progress) {
      settled = [...settled, progress];
      const now = settled;
      written = written
        .then(() => change(context, row, ['verifying'], { settled: now }))
        .catch(context.onError);
    },
    written: () => written,
  };
}

const change = (
  { store, now }: Context,
  row: AuthorizationRow,
  from: Parameters<Context['store']['changeAuthorization']>[1],
  to: AuthorizationChange,
): Promise<boolean> => store.changeAuthorization(row, from, to, now());
