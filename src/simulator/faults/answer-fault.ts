import type { Context } from '../context.ts';
import { type Answer, answerJson, answerPage } from '../http/answer.ts';
import { answerCloudFront } from '../http/cloudfront.ts';
import type { FaultKind } from './fault.ts';

/** A fault that is an answer, rather than a change of the true one or no answer at all. */
export type AnsweringFault = Exclude<FaultKind, { readonly kind: 'slow' | 'reset' | 'policy-blocked' }>;

const RETRY_AFTER_SECONDS = 5;
const BURST = 'jira-burst-based';

/** Answers as Atlassian does when the fault strikes. */
export const answerFault = (fault: AnsweringFault, context: Context): Answer => {
  switch (fault.kind) {
    case 'rate-limited':
      return rateLimited(fault.retryAfterSeconds ?? RETRY_AFTER_SECONDS, fault.reason ?? BURST, context);
    case 'status':
      return {
        status: fault.status,
        headers: {
          'content-type': fault.contentType ?? 'application/json',
          ...retryAfter(fault.retryAfterSeconds),
        },
        body: fault.body ?? JSON.stringify({ code: fault.status, message: 'Simulated fault' }),
      };
    case 'html':
      return answerPage(fault.status ?? 200, 'Atlassian', 'A page where data was expected');
    case 'ip-blocked':
      return answerJson(403, { code: 403, message: IP_BLOCKED });
    case 'suspended':
      return answerPage(
        503,
        'Atlassian Cloud Notifications - Page Unavailable',
        'Your Atlassian Cloud site is currently unavailable.',
      );
    case 'cloudfront':
      return answerCloudFront();
  }
};

/** Some 503 say when to come back. https://developer.atlassian.com/cloud/jira/platform/rate-limiting */
const retryAfter = (seconds: number | undefined): Answer['headers'] =>
  seconds === undefined ? {} : { 'retry-after': String(seconds) };

/** https://confluence.atlassian.com/pages/viewpage.action?pageId=1384133808 */
const IP_BLOCKED =
  'The IP address has been rejected because it is not on the allowed list. See your admin for more information.';

/** https://developer.atlassian.com/cloud/jira/platform/rate-limiting */
const rateLimited = (seconds: number, reason: string, { variants, now }: Context): Answer =>
  answerJson(
    429,
    { code: 429, message: 'Rate limit exceeded' },
    rateLimitHeaders(seconds, reason, variants.rateLimitHeaders, now),
  );

const rateLimitHeaders = (
  seconds: number,
  reason: string,
  variant: Context['variants']['rateLimitHeaders'],
  now: Date,
): Answer['headers'] => {
  switch (variant) {
    case 'retry-after':
      return { 'retry-after': String(seconds), 'ratelimit-reason': reason };
    case 'reset-iso':
      return {
        'x-ratelimit-limit': '360000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': toMinute(now.getTime() + seconds * 1000),
      };
    case 'none':
      return {};
  }
};

/** ISO 8601 to the minute, never epoch seconds. https://jira.atlassian.com/browse/JRACLOUD-69262 */
const toMinute = (time: number): string => {
  const nextMinute = Math.ceil(time / 60_000) * 60_000;
  return `${new Date(nextMinute).toISOString().slice(0, 16)}Z`;
};
