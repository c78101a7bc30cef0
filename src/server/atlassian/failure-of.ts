import { ConnectError, type ConnectErrorCode } from '../../core/errors.ts';
import { evidenceOf } from './evidence.ts';
import type { ProbeMeaning, ProbeResult } from './read-probe.ts';

const failures: Partial<Record<ProbeMeaning, readonly [ConnectErrorCode, reason?: string]>> = {
  'ip-blocked': ['ip_blocked'],
  limited: ['rate_limited'],
  page: ['site_unavailable'],
  edge: ['upstream', 'edge'],
  down: ['upstream'],
  timeout: ['upstream', 'timeout'],
  unreachable: ['upstream', 'unreachable'],
};

/**
 * The failure that an answer is by itself, whatever was entered: Atlassian's own state, or our way to it; with the site's
 * host where it is a site that answered.
 */
export function failureOf({ meaning, answer }: ProbeResult, host?: string): ConnectError | undefined {
  const [code, reason] = failures[meaning] ?? [];
  if (!code) return undefined;
  const site = host === undefined ? {} : { host };
  return new ConnectError(code, {
    detail: { ...evidenceOf(answer), ...site, ...(reason ? { reason } : {}) },
  });
}

/** The same before any site is involved, where a page is an outage too. */
export function failureBeforeSite(result: ProbeResult): ConnectError | undefined {
  if (result.meaning !== 'page') return failureOf(result);
  return new ConnectError('upstream', { detail: { ...evidenceOf(result.answer), reason: 'page' } });
}
