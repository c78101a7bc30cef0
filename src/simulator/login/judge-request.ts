import { type Authorization, isRegistered } from '../auth/authorization.ts';
import type { Context } from '../context.ts';
import { APP_SCOPES, isAtlassianScope, OFFLINE_ACCESS } from '../data/app-scopes.ts';
import { findApp, type OAuthApp } from '../data/apps.ts';
import { isScopeOf } from '../data/grant.ts';
import type { Person } from '../data/people.ts';
import type { Product, Site } from '../data/site.ts';
import { SITES } from '../data/sites.ts';

/** What a person may be asked: the app, what it wants, and the sites it is wanted for. */
export type Request = {
  readonly app: OAuthApp;
  readonly scopes: readonly string[];
  readonly sites: readonly Site[];
};

/** Why a person is not asked; they read it on a page of Atlassian's, and the app never hears of it. */
export type Refusal = { readonly error: string; readonly description: string };

/** Who is asked, and for what. */
export type Asked = {
  readonly authorization: Authorization;
  readonly person: Person;
  readonly context: Context;
};

const PRODUCT_NAMES: Readonly<Record<Product, string>> = { jira: 'Jira', confluence: 'Confluence' };

const productsOf = (scopes: readonly string[]): readonly Product[] =>
  (['jira', 'confluence'] as const).filter((product) => scopes.some((scope) => isScopeOf(scope, product)));

/** The sites of a person where a product is that the scopes are for; those of a guest as well. */
const sitesOf = (person: Person, products: readonly Product[]): readonly Site[] =>
  SITES.filter(({ host }) => {
    const usable = person.access[host];
    return usable !== undefined && (person.isGuest || usable.some((product) => products.includes(product)));
  });

/** Finds what to ask the person, or why not to; in which order Atlassian looks is not known. */
export const judgeRequest = (asked: Asked): Request | Refusal => {
  const { authorization, person, context } = asked;
  const app = findApp(context.cloud.name, authorization.clientId);
  if (app === undefined) {
    return { error: 'unauthorized_client', description: `Unknown client: ${authorization.clientId}` };
  }
  const { scopes } = authorization;
  const products = productsOf(scopes);
  const sites = sitesOf(person, products);
  return (
    refuseParameters(asked) ??
    refuseScopes(asked) ??
    refusePerson(asked, products, sites) ?? { app, scopes, sites }
  );
};

const refuseParameters = ({ authorization, context }: Asked): Refusal | undefined => {
  const { redirectUri, audience, responseType, codeChallenge, codeChallengeMethod } = authorization;
  const { cloud, callbackUrls, variants } = context;
  if (audience !== undefined && audience !== cloud.api) {
    return { error: 'access_denied', description: `Service not found: ${audience}` };
  }
  if (!isRegistered(redirectUri, callbackUrls[cloud.name])) {
    // https://github.com/humanlayer/humanlayer/issues/1068
    const description = `redirect_uri is not registered for client: ${redirectUri}`;
    return { error: 'unauthorized_client', description };
  }
  if (responseType !== 'code') {
    return { error: 'unsupported_response_type', description: `Unsupported response type: ${responseType}` };
  }
  const isChallenge = codeChallenge === undefined || codeChallengeMethod === 'S256';
  return variants.pkce === 'ignored' || isChallenge
    ? undefined
    : { error: 'invalid_request', description: 'The code challenge method is S256.' };
};

const refuseScopes = ({ authorization: { scopes }, context }: Asked): Refusal | undefined => {
  const { appState } = context.variants;
  // https://github.com/veryfront/veryfront-code/pull/3863
  if (appState === 'not-shared') {
    return { error: 'server_error', description: 'Something went wrong: failed to retrieve client' };
  }
  // https://github.com/backstage/backstage/pull/23897
  if (!scopes.some(isAtlassianScope)) return { error: 'invalid_scope', description: NO_SUPPORTED_SCOPES };
  const added = appState === 'scope-missing' ? [] : APP_SCOPES;
  const missing = scopes.filter((scope) => scope !== OFFLINE_ACCESS && !added.includes(scope));
  return missing.length === 0 ? undefined : { error: 'invalid_scope', description: notAdded(missing) };
};

const NO_SUPPORTED_SCOPES =
  'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.';

/** https://github.com/atlassian/atlassian-mcp-server/issues/177 */
const notAdded = (missing: readonly string[]): string =>
  `This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: \`${missing.join(' ')}\``;

const refusePerson = (
  { person, context }: Asked,
  products: readonly Product[],
  sites: readonly Site[],
): Refusal | undefined => {
  const usable = Object.values(person.access).flat();
  // A guest is let through, to a login that reaches nothing: https://jira.atlassian.com/browse/OAUTH20-2485
  if (!person.isGuest && products.some((product) => !usable.includes(product))) {
    return { error: 'access_denied', description: noAccess(products) };
  }
  const everywhere = context.variants.appState === 'admin-approval';
  const held = sites.find(({ needsApproval }) => needsApproval || everywhere);
  return held === undefined ? undefined : { error: 'access_denied', description: adminMustAuthorize(held) };
};

/** https://support.atlassian.com/jira/kb/access-denied-for-app */
const noAccess = (products: readonly Product[]): string =>
  `Access denied. This app requires access to a ${products.map((product) => PRODUCT_NAMES[product]).join(' & ')} site which you don't have or don't have the permission to access.`;

/** https://support.atlassian.com/atlassian-cloud/kb/your-site-admin-must-authorize-this-app-error-in-atlassian-cloud-apps */
const adminMustAuthorize = ({ host }: Site): string =>
  `Your site admin must authorize this app for the site ${host} before the app can access your account.`;
