import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail } from '../../core/errors.ts';
import { evidenceOf, retryAfter } from '../atlassian/evidence.ts';
import { questions } from '../atlassian/gateway.ts';
import { isPage, type ProbeMeaning, type ProbeResult } from '../atlassian/read-probe.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Claim, FirstRound } from './verification.ts';

/**
 * Says why credentials were not proven; pure, so that every combination can be tested.
 *
 * A field is marked only when a cross-check singles it out. Otherwise the words name what to check, in order.
 */
export function diagnose(claim: Claim, round: FirstRound, evidence: Evidence): ConnectError {
  const results = questions().map((name) => round[name]);
  const has = (meaning: ProbeMeaning) => results.some((result) => result.meaning === meaning);
  // A refusal is about what was entered, whatever the other product is busy with. Without one, an outage may
  // well be why the rest looks wrong.
  const causes = has('refused') ? [fromCredentials, fromState] : [fromState, fromCredentials];
  return (
    fromAtlassiansState(results, ['ip-blocked']) ??
    causes[0]?.(claim, results, evidence) ??
    causes[1]?.(claim, results, evidence) ??
    fail(results[0], 'upstream')
  );
}

/** Says why credentials that Atlassian accepted reach no product at all. */
export function diagnoseReach(claim: Claim, round: FirstRound): ConnectError {
  const results = questions().map((name) => round[name]);
  const lacking = results.find(({ meaning }) => meaning === 'scope');
  return (
    fromAtlassiansState(results, ['ip-blocked']) ??
    fromState(claim, results) ??
    (lacking
      ? fail(lacking, 'insufficient_scope', {}, claim.fields.secret)
      : fail(results[0], 'product_not_accessible'))
  );
}

const ownCodes: Partial<Record<ProbeMeaning, readonly [ConnectErrorCode, reason?: string]>> = {
  'ip-blocked': ['ip_blocked'],
  limited: ['rate_limited'],
  page: ['site_unavailable'],
  down: ['upstream'],
  timeout: ['upstream', 'timeout'],
  unreachable: ['upstream', 'unreachable'],
};

const fromState = (_claim: Claim, results: readonly ProbeResult[]): ConnectError | undefined =>
  fromAtlassiansState(results, ['limited', 'page', 'down', 'timeout', 'unreachable']);

function fromAtlassiansState(
  results: readonly ProbeResult[],
  order: readonly ProbeMeaning[],
): ConnectError | undefined {
  for (const meaning of order) {
    const result = results.find((candidate) => candidate.meaning === meaning);
    const [code, reason] = ownCodes[meaning] ?? [];
    if (result && code) return fail(result, code, reason === undefined ? {} : { reason });
  }
  return undefined;
}

function fromCredentials(
  claim: Claim,
  results: readonly ProbeResult[],
  evidence: Evidence,
): ConnectError | undefined {
  const { site, username, secret } = claim.fields;
  const has = (meaning: ProbeMeaning) => results.find((result) => result.meaning === meaning);
  const refused = has('refused');
  const known = refused ?? has('forbidden') ?? has('absent');
  if (!known) return undefined;
  if (evidence.bearer === 'ok' || evidence.bearer === 'scope')
    return fail(known, 'email_mismatch', {}, username);
  if (evidence.listed === false) {
    return claim.host === undefined
      ? fail(known, 'cloud_not_found', {}, site)
      : fail(known, 'site_not_accessible', { reason: 'unlisted' }, site);
  }
  if (evidence.siteExists === false) return fail(known, 'cloud_not_found', {}, site);
  if (refused) {
    // An email that no service account has is as likely to be wrong as the token, and where nothing answers
    // to the token alone, neither can be told from the other.
    if (!claim.credentials.username.toLowerCase().endsWith(claim.usernameSuffix)) {
      return fail(refused, 'invalid_credentials', { reason: 'email' });
    }
    return evidence.siteExists && evidence.bearer === 'refused'
      ? fail(refused, 'invalid_credentials', { reason: 'token' }, secret)
      : fail(refused, 'invalid_credentials');
  }
  if (has('forbidden')) return fail(known, 'product_not_accessible', { reason: 'forbidden' });
  // 404 everywhere: the gateway does not know the site for anybody, or not for this account.
  if (!evidence.siteExists) return fail(known, 'cloud_not_found', {}, site);
  return isPage(known.answer)
    ? fail(known, 'site_unavailable')
    : fail(known, 'site_not_accessible', { reason: 'unlisted' }, site);
}

function fail(
  result: ProbeResult | undefined,
  code: ConnectErrorCode,
  detail: ConnectErrorDetail = {},
  field?: string,
): ConnectError {
  const answer = result?.answer;
  return new ConnectError(code, {
    field,
    detail: answer
      ? { ...evidenceOf(answer), ...(code === 'rate_limited' ? retryAfter(answer) : {}), ...detail }
      : detail,
  });
}
