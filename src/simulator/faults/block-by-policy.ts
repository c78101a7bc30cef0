import { type Answer, withHeaders } from '../http/answer.ts';

const EMPTY = { values: [], results: [], total: 0, isLast: true };

const empty = (value: unknown): unknown => {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => {
    if (Object.hasOwn(EMPTY, name)) return [name, EMPTY[name as keyof typeof EMPTY]];
    return name === '_links' ? [name, { ...field, next: undefined }] : [name, field];
  });
  return Object.fromEntries(fields);
};

/**
 * What a data security policy leaves of an answer: success, a header that tells, and lists without a thing.
 * https://developer.atlassian.com/cloud/confluence/data-security-policy-developer-guide/
 */
export const blockByPolicy = (answer: Answer): Answer => {
  const isJson = answer.headers['content-type'] === 'application/json';
  if (answer.status !== 200 || !isJson) return answer;
  const body = JSON.stringify(empty(JSON.parse(answer.body)));
  return withHeaders({ ...answer, body }, { 'atlassian-datasecuritypolicy': 'app_access_blocked' });
};
