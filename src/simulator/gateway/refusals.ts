import type { Product } from '../data/site.ts';
import { type Answer, answerJson, answerPage } from '../http/answer.ts';
import type { Variants } from '../variants.ts';

/**
 * The gateway's 404 for what it cannot route, as recorded in October 2026.
 * https://github.com/Alknoma/minutehand/tree/HEAD/tests/providers/jira/data/observed
 */
export const notFound = (path: string, now: Date, headers: Answer['headers'] = {}): Answer =>
  answerJson(
    404,
    {
      timestamp: now.toISOString(),
      status: 404,
      error: 'Not Found',
      message: 'No message available',
      path,
    },
    headers,
  );

/** The gateway's answer for a cloudId it does not serve, or not to this caller. */
export const tenantRefused = (status: Variants['wrongCloudId'], path: string, now: Date): Answer => {
  switch (status) {
    case '404':
      return notFound(path, now, { 'x-failure-category': 'FAILURE_CLIENT_TCS' });
    case '403':
      return forbidden();
    case '401':
      return answerJson(401, { code: 401, message: 'Unauthorized' });
  }
};

/** The gateway's 401 for credentials it does not take. */
export const unauthorized = (body: Variants['wrongTokenBody']): Answer => {
  switch (body) {
    case 'gateway-json':
      return answerJson(
        401,
        { code: 401, message: 'Unauthorized' },
        { 'x-failure-category': 'FAILURE_CLIENT_AUTH' },
      );
    case 'html':
      return mustAuthenticate('https://api.atlassian.com');
    case 'empty':
      return { status: 401, headers: {}, body: '' };
  }
};

/** Jira's own 401 on a person-facing site. https://github.com/brekkylab/backlot/issues/123 */
export const mustAuthenticate = (realm: string): Answer =>
  answerPage(401, 'Unauthorized (401)', 'Client must be authenticated to access this resource.', {
    'www-authenticate': `OAuth realm="${encodeURIComponent(realm)}"`,
  });

/**
 * The gateway's 401 for a valid token without the scope, which it never names.
 * https://github.com/kovetskiy/mark/issues/917
 */
export const scopeMismatch = (): Answer =>
  answerJson(
    401,
    { code: 401, message: 'Unauthorized; scope does not match' },
    { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' },
  );

/** The 403 for an account without access to the product. https://github.com/kovetskiy/mark/issues/493 */
export const productForbidden = (product: Product): Answer =>
  product === 'confluence'
    ? answerJson(403, { message: 'Current user not permitted to use Confluence', statusCode: 403 })
    : forbidden();

/**
 * The 403 of a site that is listed although an app access policy keeps the token out; its body is a guess.
 * https://developer.atlassian.com/cloud/confluence/data-security-policy-developer-guide/
 */
export const appBlocked = (): Answer => forbidden();

const forbidden = (): Answer => answerJson(403, { code: 403, message: 'Forbidden' });
