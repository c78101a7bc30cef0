import * as z from 'zod/mini';
import type { CloudHosts } from '../../core/clouds.ts';
import type { Product } from '../../core/connection.ts';
import { isCloudId, parseSiteAddress } from '../../core/fields/site-address.ts';
import { productsOfScopes } from '../../core/scopes/scope-needs.ts';
import type { AtlassianAnswer } from './answer.ts';
import { printable } from './printable.ts';
import { type AtlassianRequest, authorize, type Login, secretsOf } from './request.ts';

/** A site that credentials reach, as Atlassian lists it. */
export type ReachableSite = {
  readonly cloudId: string;
  /** Its public host; undefined where Atlassian names none. */
  readonly host: string | undefined;
  readonly name: string;
  readonly products: readonly Product[];
  readonly scopes: readonly string[];
};

/** A thousand sites, each with an entry for each product and the fifty scopes that there may be. */
const MAX_LIST_BYTES = 8 * 1024 * 1024;
const MAX_SCOPES = 200;

// Entries are read one by one: an odd one must not hide the others.
const list = z.array(z.unknown());
const entry = z.object({
  id: z.string(),
  url: z.nullish(z.string()),
  name: z.nullish(z.string()),
  scopes: z.nullish(z.array(z.string())),
});

/**
 * Asks which sites a login reaches. Documented for access tokens; whether it takes an API token is not, and then it is a
 * hint only.
 *
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api
 */
export function buildResourcesRequest(hosts: CloudHosts, login: Login): AtlassianRequest {
  return {
    url: `${hosts.api}/oauth/token/accessible-resources`,
    authorization: authorize(login),
    secrets: secretsOf(login),
    limit: MAX_LIST_BYTES,
  };
}

/**
 * Reads the list, one site for each id: Atlassian lists a site once for each of its products. Undefined when the answer
 * is no list.
 */
export function readResourcesResponse(
  answer: AtlassianAnswer,
  siteSuffix: string,
): readonly ReachableSite[] | undefined {
  const { data } = z.safeParse(list, answer.kind === 'answer' && answer.status === 200 ? answer.json : null);
  if (!data) return undefined;
  const sites = new Map<string, { host: string | undefined; name: string; scopes: Set<string> }>();
  for (const item of data) {
    const { data: read } = z.safeParse(entry, item);
    const cloudId = read?.id.toLowerCase() ?? '';
    if (!read || !isCloudId(cloudId)) continue;
    const site = sites.get(cloudId) ?? { host: undefined, name: '', scopes: new Set<string>() };
    sites.set(cloudId, site);
    site.host ??= readHost(read.url, siteSuffix);
    site.name ||= printable(read.name);
    for (const scope of (read.scopes ?? []).slice(0, MAX_SCOPES)) {
      if (site.scopes.size < MAX_SCOPES) site.scopes.add(scope);
    }
  }
  return Array.from(sites, ([cloudId, { host, name, scopes }]) => {
    const all = [...scopes];
    // An entry has no other mark of its product than the names of its scopes.
    return { cloudId, host, name, scopes: all, products: productsOfScopes(all) };
  });
}

function readHost(url: string | null | undefined, siteSuffix: string): string | undefined {
  const address = parseSiteAddress(url ?? '');
  return address.kind === 'host' && address.host.endsWith(siteSuffix) ? address.host : undefined;
}
