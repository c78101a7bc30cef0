/**
 * `classic` scopes cover much of a product, `granular` ones one kind of thing; `identity` tells who somebody is in any
 * product, and `protocol` belongs to OAuth itself. `unknown` has the form of none of them.
 */
export type ScopeFamily = 'classic' | 'granular' | 'identity' | 'protocol' | 'unknown';

/** Under which product Atlassian's screens list a scope; that of Jira holds Jira Software and service management. */
export type ScopeApp = 'jira' | 'confluence' | 'identity' | 'other';

/** What the name of a scope tells by itself. */
export type ReadScope = {
  readonly family: ScopeFamily;
  readonly app: ScopeApp;
  /** What it lets do: `read`, `write`, `delete`, `manage` or one of the rarer ones. */
  readonly verb: string;
};

const GRANULAR = /^([a-z][a-z-]*):[a-z][a-z0-9.-]*:([a-z][a-z-]*)$/;
const CLASSIC = /^([a-z][a-z-]*):(?:(jira|confluence|servicedesk)-[a-z][a-z.-]*|(confluence))$/;

/** Of three parts, and classic all the same. */
const CLASSIC_OF_THREE = 'readonly:content.attachment:confluence';
const IDENTITY: readonly string[] = ['read:me', 'read:account'];

/** Asked for by the server itself; the console and the screen of a token have no such scope. */
export const OFFLINE_ACCESS = 'offline_access';

const APPS: Readonly<Record<string, ScopeApp>> = {
  jira: 'jira',
  'jira-software': 'jira',
  'jira-service-management': 'jira',
  servicedesk: 'jira',
  confluence: 'confluence',
};

/**
 * Classifies a scope by its name, so that one that no table knows has its place as well.
 *
 * @example
 * readScope('read:issue:jira') // { family: 'granular', app: 'jira', verb: 'read' }
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export function readScope(name: string): ReadScope {
  if (name === OFFLINE_ACCESS) return { family: 'protocol', app: 'other', verb: '' };
  if (IDENTITY.includes(name)) return { family: 'identity', app: 'identity', verb: 'read' };
  if (name === CLASSIC_OF_THREE) return { family: 'classic', app: 'confluence', verb: 'readonly' };
  const [, granularVerb, product = ''] = GRANULAR.exec(name) ?? [];
  if (granularVerb !== undefined) return { family: 'granular', app: appOf(product), verb: granularVerb };
  const [, verb, prefix, bare] = CLASSIC.exec(name) ?? [];
  if (verb !== undefined) return { family: 'classic', app: appOf(prefix ?? bare ?? ''), verb };
  return { family: 'unknown', app: 'other', verb: '' };
}

const appOf = (product: string): ScopeApp =>
  (Object.hasOwn(APPS, product) ? APPS[product] : undefined) ?? 'other';
