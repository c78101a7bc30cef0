import type { AtlassianAnswer } from './answer.ts';

/** What an answer of the gateway means, before it is known what the others say. */
export type ProbeMeaning =
  /** Answered with data. */
  | 'ok'
  /** Answered, but a data security policy keeps the data from apps. */
  | 'blocked'
  /** The token was accepted, the scope check refused it. */
  | 'scope'
  /** 401 without a known text. */
  | 'refused'
  /** 403 without a known text. */
  | 'forbidden'
  /** The account may not use the product. */
  | 'no-access'
  | 'ip-blocked'
  /** 404: no such site, or not this product. */
  | 'absent'
  | 'limited'
  /** A page where data should be. */
  | 'page'
  /** Refused at the edge, before Atlassian saw it. */
  | 'edge'
  | 'down'
  | 'timeout'
  | 'unreachable';

/** An answer with its meaning. */
export type ProbeResult = { readonly meaning: ProbeMeaning; readonly answer: AtlassianAnswer };

/**
 * Reads one answer of the gateway.
 *
 * The texts are those that integrations have met in the wild: Atlassian documents none of them.
 *
 * @see https://community.developer.atlassian.com/t/how-to-solve-unauthorized-scope-does-not-match/81389
 */
export function readProbeResponse(answer: AtlassianAnswer): ProbeResult {
  return { meaning: meaningOf(answer), answer };
}

function meaningOf(answer: AtlassianAnswer): ProbeMeaning {
  if (answer.kind === 'none') return answer.reason;
  const { status, text, headers, json } = answer;
  if (status === 429) return 'limited';
  if (status === 401 || status === 403) {
    if (
      /scope does not match/i.test(text) ||
      headers.get('x-failure-category') === 'FAILURE_CLIENT_SCOPE_CHECK'
    ) {
      return 'scope';
    }
    if (/IP address has been rejected|not on the (?:IP )?allow/i.test(text)) return 'ip-blocked';
    if (/not permitted to use (?:Confluence|Jira)/i.test(text)) return 'no-access';
    if (status === 401) return 'refused';
    return isPage(answer) ? 'page' : 'forbidden';
  }
  // Answered as to anybody, because the credentials were not accepted.
  if (headers.get('x-seraph-loginreason')?.includes('AUTHENTICATED_FAILED')) return 'refused';
  if (status >= 200 && status < 300) return isObject(json) ? readable(headers) : 'page';
  // Redirects are not followed; where data should be, they lead to a log-in or maintenance page.
  if (status >= 300 && status < 400) return 'page';
  if (status === 404) return 'absent';
  // https://github.com/guilhemmarchand/TA-jira-service-desk-simple-addon/issues/200
  if (status === 400 && isPage(answer)) return 'edge';
  return isPage(answer) ? 'page' : 'down';
}

/** @see https://developer.atlassian.com/cloud/confluence/data-security-policy-developer-guide/ */
const readable = (headers: Headers): ProbeMeaning =>
  headers.get('atlassian-datasecuritypolicy')?.includes('app_access_blocked') ? 'blocked' : 'ok';

/** True when Atlassian sent a page where data should be. */
export function isPage(answer: AtlassianAnswer): boolean {
  return answer.kind === 'answer' && answer.json === undefined && /<html|<!doctype/i.test(answer.text);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
