import * as z from 'zod/mini';
import type { ConnectErrorDetail } from '../../core/errors.ts';
import type { AtlassianAnswer } from './answer.ts';
import { printable } from './printable.ts';
import { repeatsSecret } from './repeats-secret.ts';

const LONGEST_WAIT_S = 3_600;
const LONGEST_MESSAGE = 200;
/** As much of what was said is looked at for secrets. */
const LONGEST_LOOK = 400;
const TITLE = /<title>([^<]{1,300})/i;

const spoken = z.object({
  message: z.optional(z.string()),
  error_description: z.optional(z.string()),
  error: z.optional(z.string()),
  errorMessages: z.optional(z.array(z.string())),
});

/** What may be told about an answer: its status, its own words, Atlassian's request id, when. */
export function evidenceOf(answer: AtlassianAnswer): ConnectErrorDetail {
  const at = new Date().toISOString();
  if (answer.kind === 'none') return { at, reason: answer.reason };
  const requestId = answer.headers.get('atl-request-id') ?? answer.headers.get('atl-traceid');
  const upstreamMessage = messageOf(answer);
  return {
    at,
    upstreamStatus: answer.status,
    ...(upstreamMessage ? { upstreamMessage } : {}),
    ...(requestId && /^[\w-]{1,64}$/.test(requestId) && !repeatsSecret(requestId, answer.sent)
      ? { requestId }
      : {}),
    ...retryAfter(answer),
  };
}

/** What Atlassian says of a failure, as text to quote in a support ticket; nothing of a success. */
function messageOf({ status, json, text, sent }: Extract<AtlassianAnswer, { kind: 'answer' }>): string {
  if (status < 300) return '';
  const { data = {} } = z.safeParse(spoken, json);
  const { message, error, error_description, errorMessages } = data;
  const said = message ?? error_description ?? errorMessages?.[0] ?? error ?? TITLE.exec(text)?.[1];
  const heard = said?.slice(0, LONGEST_LOOK) ?? '';
  return repeatsSecret(heard, sent) ? '' : printable(heard, LONGEST_MESSAGE);
}

/**
 * Seconds to wait, from `Retry-After` (seconds) or `X-RateLimit-Reset` (ISO 8601 to the minute, not epoch).
 *
 * @see https://jira.atlassian.com/browse/JRACLOUD-69262
 */
export function retryAfter(answer: AtlassianAnswer): { retryAfter?: number } {
  if (answer.kind === 'none' || (answer.status !== 429 && answer.status !== 503)) return {};
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const reset = Date.parse(
    answer.headers.get('x-ratelimit-reset') ?? answer.headers.get('x-beta-ratelimit-reset') ?? '',
  );
  const wait = Number.isFinite(seconds) ? seconds : Math.ceil((reset - Date.now()) / 1000);
  return wait > 0 ? { retryAfter: Math.min(Math.ceil(wait), LONGEST_WAIT_S) } : {};
}
