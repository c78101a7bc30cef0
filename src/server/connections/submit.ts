import type { Replace } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';
import { expiryMoment } from '../../core/fields/expiry.ts';
import type { Provider } from '../../core/provider.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import type { Identity } from '../options.ts';
import { Elsewhere } from '../sites/elsewhere.ts';
import type { Credentials } from '../vault/credentials.ts';
import { Secret } from '../vault/secret.ts';
import type { VerifyContext } from '../verify/verification.ts';
import type { Entered } from './attempts.ts';
import { type Connecting, connectTo } from './connect-to.ts';
import { type Asked, askSite, listedSite, typedSite } from './locate-site.ts';
import { offerSites, withChoice } from './offer-sites.ts';
import { type Run, reachAtlassian } from './reach-atlassian.ts';
import { requireSites } from './require-sites.ts';
import { signIn } from './sign-in.ts';

/** Values of a provider's form that have passed its schema. */
export type CheckedValues = Readonly<Record<string, string>>;

/** What was submitted; `replace` answers the question about another account on the site. */
export type Submission = {
  readonly provider: Provider;
  readonly values: CheckedValues;
  readonly replace: Replace | undefined;
};

/**
 * Proves credentials and stores the connection; asks which site is meant where they reach several, and for its address
 * where the host cannot be learned.
 *
 * @throws {ConnectError} what verification finds; then nothing was stored, and `choice` offers the sites that the
 * credentials do reach, where they reach others than the one that was asked for.
 */
export async function submit(
  context: Context,
  identity: Identity,
  { provider, values, replace }: Submission,
  run: Run,
): Promise<SubmitResult> {
  const reach = reachAtlassian(context, provider, run);
  const asked = askSite(provider, values[provider.auth.site] ?? '', reach);
  const signedIn = await signIn(context, provider, readCredentials(provider, values), reach);
  const entered = { ...signedIn, identity, provider, expiresAt: expiryOf(provider, values) };
  return await connectAsked(context, entered, { asked, replace }, reach);
}

/** What was asked for, and how: which site, whether to replace, and what led here. */
type Wish = Pick<Connecting, 'replace' | 'take' | 'waits'> & { readonly asked: Asked };

/** Connects the site that was asked for among those that the credentials reach, or asks which one is meant. */
export async function connectAsked(
  context: Context,
  entered: Entered,
  wish: Wish,
  reach: VerifyContext,
): Promise<SubmitResult> {
  try {
    return await connect(context, entered, wish, reach);
  } catch (error) {
    if (!(error instanceof Elsewhere)) throw error;
    throw await withChoice(context, entered, error, reach.sender.caller);
  }
}

async function connect(
  context: Context,
  entered: Entered,
  { asked, ...wish }: Wish,
  reach: VerifyContext,
): Promise<SubmitResult> {
  const { provider, login } = entered;
  const connecting = { ...entered, ...wish };
  // Whether an API token may ask for its sites is not documented, so that it has to name the one it is for.
  if (login.kind === 'basic') {
    return await connectTo(context, { ...connecting, site: await typedSite(provider, asked, reach) }, reach);
  }
  const sites = await requireSites(provider, login, reach);
  const site = await listedSite(provider, asked, sites, reach);
  if (site) return await connectTo(context, { ...connecting, site }, reach);
  return { kind: 'choose-site', ...(await offerSites(context, entered, sites, reach.sender.caller)) };
}

/** @throws {ConnectError} `invalid_request` where the form holds no credentials: a person agrees at Atlassian instead. */
function readCredentials({ auth }: Provider, values: CheckedValues): Credentials {
  if (auth.kind === 'authorization-code') throw new ConnectError('invalid_request');
  const secret = new Secret(values[auth.secret] ?? '');
  return auth.kind === 'basic'
    ? { kind: auth.kind, username: values[auth.username] ?? '', secret }
    : { kind: auth.kind, clientId: values[auth.clientId] ?? '', secret };
}

/** When the secret ends, as the person said; Atlassian does not tell. */
function expiryOf({ auth }: Provider, values: CheckedValues): string | null {
  const field = auth.kind === 'authorization-code' ? undefined : auth.expiry;
  const date = field === undefined ? '' : (values[field] ?? '');
  return date === '' ? null : expiryMoment(date);
}
