import type { ConnectErrorDetail } from '../../core/errors.ts';
import type { AtlassianAnswer } from './send.ts';

const LONGEST_WAIT_S = 3_600;

/** What may be told about an answer: its status, Atlassian's request id, when. Never its body. */
export function evidenceOf(answer: AtlassianAnswer): ConnectErrorDetail {
  const at = new Date().toISOString();
  if (answer.kind === 'none') return { at, reason: answer.reason };
  const requestId = answer.headers.get('atl-request-id') ?? answer.headers.get('atl-traceid');
  return {
    at,
    upstreamStatus: answer.status,
    ...(requestId && /^[\w-]{1,64}$/.test(requestId) ? { requestId } : {}),
  };
}

/**
 * Seconds to wait, from `Retry-After` (seconds) or `X-RateLimit-Reset` (ISO 8601 to the minute, not epoch).
 *
 * @see https://jira.atlassian.com/browse/JRACLOUD-69262
 */
export function retryAfter(answer: AtlassianAnswer): { retryAfter?: number } {
  if (answer.kind === 'none') return {};
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const reset = Date.parse(answer.headers.get('x-ratelimit-reset') ?? '');
  const wait = Number.isFinite(seconds) ? seconds : Math.ceil((reset - Date.now()) / 1000);
  return wait > 0 ? { retryAfter: Math.min(wait, LONGEST_WAIT_S) } : {};
}
