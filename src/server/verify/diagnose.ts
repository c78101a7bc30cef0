import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail } from '../../core/errors.ts';
import { evidenceOf } from '../atlassian/evidence.ts';
import { failureOf } from '../atlassian/failure-of.ts';
import { questions } from '../atlassian/gateway.ts';
import { isPage, type ProbeMeaning, type ProbeResult } from '../atlassian/read-probe.ts';
import { Elsewhere } from '../sites/elsewhere.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Claim, FirstRound } from './verification.ts';

/** The answers that are about the login or the site, sorted by what they mean. */
type Complaint = {
  /** The one to report. */
  readonly known: ProbeResult;
  readonly refused: ProbeResult | undefined;
  readonly forbidden: ProbeResult | undefined;
};

/**
 * Says why credentials were not proven; pure, so that every combination can be tested.
 *
 * A field is marked only when a cross-check singles it out. Otherwise the words name what to check, in order.
 */
export function diagnose(claim: Claim, round: FirstRound, evidence: Evidence): ConnectError {
  const results = questions().map((name) => round[name]);
  const complaint = readComplaint(results);
  const fromInput = complaint && fromClaim(claim, complaint, evidence);
  // A refusal is about what was entered, whatever the other product is busy with. Without one, an outage may
  // well be why the rest looks wrong.
  const causes = complaint?.refused ? [fromInput, fromState(results)] : [fromState(results), fromInput];
  return fromAllowlist(results) ?? causes[0] ?? causes[1] ?? fail(results[0], 'upstream');
}

/** Says why credentials that Atlassian accepted reach no product at all. */
export function diagnoseReach(claim: Claim, round: FirstRound): ConnectError {
  const results = questions().map((name) => round[name]);
  const find = (wanted: ProbeMeaning) => results.find(({ meaning }) => meaning === wanted);
  const blocked = find('blocked');
  const lacking = find('scope');
  return (
    fromAllowlist(results) ??
    fromState(results) ??
    (blocked && fail(blocked, 'product_not_accessible', { reason: 'policy' })) ??
    (lacking
      ? fail(lacking, 'insufficient_scope', {}, claim.fields.secret)
      : fail(results[0], 'product_not_accessible'))
  );
}

const STATES: readonly ProbeMeaning[] = ['limited', 'page', 'edge', 'down', 'timeout', 'unreachable'];

const fromAllowlist = (results: readonly ProbeResult[]) => firstFailure(results, ['ip-blocked']);
const fromState = (results: readonly ProbeResult[]) => firstFailure(results, STATES);

function firstFailure(
  results: readonly ProbeResult[],
  order: readonly ProbeMeaning[],
): ConnectError | undefined {
  for (const wanted of order) {
    const result = results.find(({ meaning }) => meaning === wanted);
    if (result) return failureOf(result);
  }
  return undefined;
}

function readComplaint(results: readonly ProbeResult[]): Complaint | undefined {
  const find = (wanted: ProbeMeaning) => results.find(({ meaning }) => meaning === wanted);
  const refused = find('refused');
  const forbidden = find('forbidden');
  const known = refused ?? forbidden ?? find('absent');
  return known && { known, refused, forbidden };
}

function fromClaim(claim: Claim, complaint: Complaint, evidence: Evidence): ConnectError {
  const { known } = complaint;
  const { bearer, sites = [] } = evidence;
  if (bearer === 'ok' || bearer === 'scope') {
    return fail(
      known,
      'email_mismatch',
      hasOwnEmail(claim) ? {} : { reason: 'person' },
      claim.fields.account,
    );
  }
  // An empty list is about the account, not about this site.
  if (sites.length > 0 && !sites.some(({ cloudId }) => cloudId === claim.cloudId)) {
    return notListed(claim, known, sites);
  }
  return claim.login.kind === 'basic'
    ? fromToken(claim, complaint, evidence)
    : fromAccess(claim, complaint, evidence);
}

/** True for an email that looks like a service account's. */
const hasOwnEmail = ({ account, usernameSuffix }: Claim): boolean =>
  account.name.toLowerCase().endsWith(usernameSuffix);

function notListed(claim: Claim, { answer }: ProbeResult, sites: Evidence['sites'] = []): ConnectError {
  const code =
    claim.host === undefined && claim.login.kind === 'basic' ? 'cloud_not_found' : 'site_not_accessible';
  const detail = { ...evidenceOf(answer), asked: claim.host ?? claim.cloudId };
  return new Elsewhere(code, { field: claim.fields.site, detail }, sites);
}

/** An email and a token, of which nothing is known but what the gateway made of them. */
function fromToken(claim: Claim, complaint: Complaint, evidence: Evidence): ConnectError {
  const { known, refused, forbidden } = complaint;
  const { fields } = claim;
  if (evidence.siteExists === false) return fail(known, 'cloud_not_found', {}, fields.site);
  if (refused) {
    // An email that no service account has is as likely to be wrong as the token, and where nothing answers
    // to the token alone, neither can be told from the other.
    if (!hasOwnEmail(claim)) {
      return fail(refused, 'invalid_credentials', { reason: 'email' });
    }
    return evidence.siteExists && evidence.bearer === 'refused'
      ? fail(refused, 'invalid_credentials', { reason: 'token' }, fields.secret)
      : fail(refused, 'invalid_credentials');
  }
  if (forbidden) return fail(known, 'product_not_accessible', { reason: 'forbidden' });
  // 404 everywhere: the gateway does not know the site for anybody, or not for this account.
  if (!evidence.siteExists) return fail(known, 'cloud_not_found', {}, fields.site);
  return isPage(known.answer)
    ? fail(known, 'site_unavailable')
    : fail(known, 'site_not_accessible', { reason: 'unlisted' }, fields.site);
}

/** An access token that is good, for a site that Atlassian lists for it: what is left is the site's own doing. */
function fromAccess(
  claim: Claim,
  { known, refused, forbidden }: Complaint,
  evidence: Evidence,
): ConnectError {
  if (!evidence.sites?.length)
    return fail(known, 'site_not_accessible', { reason: 'unlisted' }, claim.fields.site);
  if (refused || forbidden) return fail(known, 'product_not_accessible', { reason: 'denied' });
  return isPage(known.answer)
    ? fail(known, 'site_unavailable')
    : fail(known, 'product_not_accessible', { reason: 'absent' });
}

function fail(
  result: ProbeResult | undefined,
  code: ConnectErrorCode,
  detail: ConnectErrorDetail = {},
  field?: string,
): ConnectError {
  return new ConnectError(code, {
    field,
    detail: { ...(result ? evidenceOf(result.answer) : {}), ...detail },
  });
}
