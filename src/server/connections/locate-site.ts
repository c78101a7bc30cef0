import { clouds } from '../../core/clouds.ts';
import { type ConnectError, type ConnectErrorDetail, isConnectError } from '../../core/errors.ts';
import { fieldError } from '../../core/fields/field-error.ts';
import { addressIssue, parseSiteAddress } from '../../core/fields/site-address.ts';
import type { Provider } from '../../core/provider.ts';
import type { Site } from '../../core/wire/sites.ts';
import { toldProducts } from '../atlassian/gateway.ts';
import type { ReachableSite } from '../atlassian/resources.ts';
import { Elsewhere } from '../sites/elsewhere.ts';
import { pickSite, type Wanted } from '../sites/pick-site.ts';
import { resolveSite } from '../sites/resolve-site.ts';
import type { VerifyContext } from '../verify/verification.ts';
import type { ClaimedSite } from './reach-atlassian.ts';

type Answered = { readonly site: Site } | { readonly error: unknown };

/** What was typed about the site, and what the site itself says to it. */
export type Asked = {
  readonly wanted: Wanted;
  /** What answered at a typed address; never rejects, since it may turn out that nobody needs to know. */
  readonly answered: Promise<Answered | undefined>;
};

/**
 * Reads what was typed into the field of the site, and asks the site at an address who it is.
 *
 * @throws {ConnectError} at the field, for a text that names no site of the provider's cloud.
 */
export function askSite(provider: Provider, typed: string, reach: VerifyContext): Asked {
  if (typed === '') return { wanted: undefined, answered: Promise.resolve(undefined) };
  const address = parseSiteAddress(typed);
  const issue = addressIssue(address, provider.cloud);
  if (issue || address.kind === 'refused') throw fieldError(provider.auth.site, issue ?? 'address_form');
  const answered =
    address.kind === 'cloud-id'
      ? Promise.resolve(undefined)
      : resolveSite(provider, typed, reach).then(
          (site) => ({ site }),
          (error: unknown) => ({ error }),
        );
  return { wanted: address, answered };
}

/**
 * The site of credentials that do not tell which ones they reach: it is the one that was typed.
 *
 * @throws {ConnectError} what {@link resolveSite} may fail with, `invalid_request` when none was typed.
 */
export async function typedSite(
  provider: Provider,
  asked: Asked,
  reach: VerifyContext,
): Promise<ClaimedSite> {
  const { wanted } = asked;
  if (wanted?.kind === 'cloud-id') return { cloudId: wanted.cloudId, host: undefined, listed: undefined };
  const answered = await asked.answered;
  if (!answered) throw fieldError(provider.auth.site, 'required');
  return { ...settle(answered, reach), listed: undefined };
}

/**
 * The one of these sites that was asked for; undefined when nobody asked for one of several.
 *
 * @throws {Elsewhere} `site_not_accessible` when it is none of them.
 * @throws {ConnectError} what {@link resolveSite} may fail with, for a site that is listed at that address.
 */
export async function listedSite(
  provider: Provider,
  asked: Asked,
  sites: readonly ReachableSite[],
  reach: VerifyContext,
): Promise<ClaimedSite | undefined> {
  const answered = await asked.answered;
  const cloudId = answered && 'site' in answered ? answered.site.cloudId : undefined;
  const picked = pickSite(sites, asked.wanted, cloudId);
  if (picked.kind === 'choose') return undefined;
  if (picked.kind === 'not-among') throw notAmong(provider, asked.wanted, reasonOf(answered, sites), sites);
  const listed = picked.site;
  // What Atlassian lists at an address and what answers there have to be the same site.
  if (cloudId !== undefined && cloudId !== listed.cloudId) {
    throw notAmong(provider, asked.wanted, { reason: 'other-site' }, sites);
  }
  // An address that is listed but leads nowhere is as good as none.
  return !answered || failureIn(answered)?.code === 'site_not_found'
    ? { cloudId: listed.cloudId, host: undefined, listed }
    : { ...settle(answered, reach), listed };
}

/** Why the site that was asked for is none of the listed ones, as far as what answered at its address tells. */
function reasonOf(answered: Answered | undefined, sites: readonly ReachableSite[]): ConnectErrorDetail {
  const failure = answered && failureIn(answered);
  if (failure?.code === 'site_not_found') return { ...failure.detail, reason: 'absent' };
  const renamed =
    answered && 'site' in answered && sites.some(({ cloudId }) => cloudId === answered.site.cloudId);
  return renamed ? { reason: 'renamed' } : {};
}

const failureIn = (answered: Answered): ConnectError | undefined =>
  'error' in answered && isConnectError(answered.error) ? (answered.error as ConnectError) : undefined;

function settle(answered: Answered, { report }: VerifyContext): Site {
  if ('error' in answered) throw answered.error;
  report({ step: 'site', found: answered.site.host });
  return answered.site;
}

function notAmong(
  { auth, cloud, products }: Provider,
  wanted: Wanted,
  reason: ConnectErrorDetail,
  sites: readonly ReachableSite[],
): Elsewhere {
  const asked = wanted?.kind === 'host' ? wanted.subdomain + clouds[cloud].siteSuffix : wanted?.cloudId;
  const detail = {
    at: new Date().toISOString(),
    ...toldProducts(products),
    ...reason,
    ...(asked === undefined ? {} : { asked }),
  };
  return new Elsewhere('site_not_accessible', { field: auth.site, detail }, sites);
}
