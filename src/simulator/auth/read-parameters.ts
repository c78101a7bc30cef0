import type { SimulatedRequest } from '../http/simulated-request.ts';

/**
 * What a token request says, from a form or from JSON, or nothing when its body is neither.
 * The form is what clients of OAuth send, JSON what is documented for OAuth 2.0 (3LO).
 * https://github.com/n8n-io/n8n/pull/37513
 * https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export const readParameters = ({
  headers,
  body,
}: SimulatedRequest): ReadonlyMap<string, string> | undefined => {
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  switch (mediaType.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return new Map(new URLSearchParams(body));
    case 'application/json':
      return readJson(body);
    default:
      return undefined;
  }
};

const readJson = (body: string): ReadonlyMap<string, string> | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([name, one]) => [name, String(one)]));
  } catch {
    return undefined;
  }
};
