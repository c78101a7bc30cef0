import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail } from '../../core/errors.ts';
import { evidenceOf } from '../atlassian/evidence.ts';
import { failureOf } from '../atlassian/failure-of.ts';
import { toldProducts } from '../atlassian/gateway.ts';
import { isPage, type ProbeMeaning, type ProbeResult } from '../atlassian/read-probe.ts';
import { Elsewhere } from '../sites/elsewhere.ts';
import type { Evidence } from './gather-evidence.ts';
import { answersIn, type Claim, type FirstRound, type Proof } from './verification.ts';

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
  const results = answersIn(round);
  const complaint = readComplaint(results);
  const fromInput = complaint && fromClaim(claim, complaint, evidence);
  const state = firstFailure(claim, results, STATES);
  // A refusal is about what was entered, whatever the other product is busy with. Without one, an outage may
  // well be why the rest looks wrong.
  const causes = complaint?.refused ? [fromInput, state] : [state, fromInput];
  return (
    firstFailure(claim, results, ['ip-blocked']) ??
    causes[0] ??
    causes[1] ??
    fail(claim, results[0], 'upstream')
  );
}

/** Says why credentials that Atlassian accepted reach no product at all. */
export function diagnoseReach(claim: Claim, round: FirstRound, scopes: Proof['scopes']): ConnectError {
  const results = answersIn(round);
  const find = (wanted: ProbeMeaning) => results.find(({ meaning }) => meaning === wanted);
  const state = firstFailure(claim, results, ['ip-blocked', ...STATES]);
  if (state) return state;
  const blocked = find('blocked');
  if (blocked) return fail(claim, blocked, 'product_not_accessible', { reason: 'policy' });
  const lacking = find('scope');
  // A token is replaced in its own field; another client has another ID and another secret.
  const field = claim.login.kind === 'basic' ? claim.fields.secret : undefined;
  return lacking
    ? fail(claim, lacking, 'insufficient_scope', { reason: madeBy(claim), scopes: missingIn(scopes) }, field)
    : fail(claim, results[0], 'product_not_accessible');
}

/** What has to be made anew to have more scopes; where no secret was entered, nobody on this side can. */
function madeBy({ fields, login }: Claim): 'consent' | 'token' | 'client' {
  if (fields.secret === undefined) return 'consent';
  return login.kind === 'basic' ? 'token' : 'client';
}

/** What is missing for certain, the required ones first; where nothing is certain, all that is not there for certain. */
function missingIn(scopes: Proof['scopes']): readonly string[] {
  const missing = scopes.filter(({ state }) => state === 'missing');
  const required = (missing.length > 0 ? missing : scopes).filter(({ optional }) => !optional);
  return (required.length > 0 ? required : missing).map(({ name }) => name);
}

const STATES: readonly ProbeMeaning[] = ['limited', 'page', 'edge', 'down', 'timeout', 'unreachable'];

function firstFailure(
  { host }: Claim,
  results: readonly ProbeResult[],
  order: readonly ProbeMeaning[],
): ConnectError | undefined {
  for (const wanted of order) {
    const result = results.find(({ meaning }) => meaning === wanted);
    if (result) return failureOf(result, host);
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
  if (bearer && ACCEPTED.includes(bearer)) {
    const reason = hasOwnEmail(claim) ? {} : { reason: 'person' };
    return fail(claim, known, 'email_mismatch', reason, claim.fields.account);
  }
  // An empty list is about the account, not about this site.
  if (sites.length > 0 && !sites.some(({ cloudId }) => cloudId === claim.cloudId)) {
    return notListed(claim, known, sites);
  }
  return claim.login.kind === 'basic'
    ? fromToken(claim, complaint, evidence)
    : fromAccess(claim, complaint, evidence);
}

/** What only a token that is good is told. */
const ACCEPTED: readonly ProbeMeaning[] = ['ok', 'blocked', 'scope'];

/** True for an email that looks like a service account's. */
const hasOwnEmail = ({ account, usernameSuffix }: Claim): boolean =>
  account.name.toLowerCase().endsWith(usernameSuffix);

function notListed(claim: Claim, { answer }: ProbeResult, sites: Evidence['sites'] = []): ConnectError {
  const code =
    claim.host === undefined && claim.login.kind === 'basic' ? 'cloud_not_found' : 'site_not_accessible';
  const detail = {
    ...evidenceOf(answer),
    ...toldProducts(claim.products),
    asked: claim.host ?? claim.cloudId,
  };
  return new Elsewhere(code, { field: claim.fields.site, detail }, sites);
}

/** An email and a token, of which nothing is known but what the gateway made of them. */
function fromToken(claim: Claim, complaint: Complaint, evidence: Evidence): ConnectError {
  const { known, refused, forbidden } = complaint;
  const { fields } = claim;
  if (evidence.siteExists === false) return fail(claim, known, 'cloud_not_found', {}, fields.site);
  if (refused) {
    // An email that no service account has is as likely to be wrong as the token, and where nothing answers
    // to the token alone, neither can be told from the other.
    if (!hasOwnEmail(claim)) return fail(claim, refused, 'invalid_credentials', { reason: 'email' });
    return evidence.siteExists && evidence.bearer === 'refused'
      ? fail(claim, refused, 'invalid_credentials', { reason: 'token' }, fields.secret)
      : fail(claim, refused, 'invalid_credentials');
  }
  if (forbidden) return fail(claim, known, 'product_not_accessible', { reason: 'forbidden' });
  // 404 everywhere: the gateway does not know the site for anybody, or not for this account.
  if (!evidence.siteExists) return fail(claim, known, 'cloud_not_found', {}, fields.site);
  return isPage(known.answer)
    ? fail(claim, known, 'site_unavailable')
    : fail(claim, known, 'site_not_accessible', { reason: 'unlisted' }, fields.site);
}

/** An access token that is good, for a site that Atlassian lists for it: what is left is the site's own doing. */
function fromAccess(
  claim: Claim,
  { known, refused, forbidden }: Complaint,
  { sites, listFailure }: Evidence,
): ConnectError {
  // Nobody says whether it is still listed.
  if (!sites) return listFailure ?? fail(claim, known, 'upstream');
  if (sites.length === 0) return fail(claim, known, 'no_sites');
  if (refused || forbidden) return fail(claim, known, 'product_not_accessible', { reason: 'denied' });
  return isPage(known.answer)
    ? fail(claim, known, 'site_unavailable')
    : fail(claim, known, 'product_not_accessible', { reason: 'absent' });
}

function fail(
  { host, products }: Claim,
  result: ProbeResult | undefined,
  code: ConnectErrorCode,
  detail: ConnectErrorDetail = {},
  field?: string,
): ConnectError {
  return new ConnectError(code, {
    field,
    detail: {
      ...(result ? evidenceOf(result.answer) : {}),
      ...(host === undefined ? {} : { host }),
      ...toldProducts(products),
      ...detail,
    },
  });
}
