import { type CloudName, clouds } from './clouds.ts';

/** What a pasted Cloud ID or site address turned out to be. */
export type SiteAddress =
  | { readonly kind: 'cloud-id'; readonly cloudId: string; readonly cloud: CloudName | undefined }
  | {
      readonly kind: 'host';
      readonly subdomain: string;
      readonly host: string;
      readonly cloud: CloudName | undefined;
    }
  | { readonly kind: 'refused'; readonly issue: SiteAddressIssue };

/** Why a pasted text names no site; each has its own sentence in the catalogue. */
export type SiteAddressIssue =
  | 'address_form'
  | 'address_token'
  | 'address_email'
  | 'not_a_site'
  | 'organization_id'
  | 'custom_domain'
  | 'too_long';

const MAX_LENGTH = 2048;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUID_ANYWHERE = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const TOKEN = /^AT(?:ATT|STT|CTT|OA)[\w-]{8,}/;
const IN_JSON = new RegExp(`"cloudId"\\s*:\\s*"${UUID_ANYWHERE}"`);
const ARI = new RegExp(`^ari:cloud:[a-z-]{1,40}:(?::site/)?${UUID_ANYWHERE}(?:[:/]|$)`);
const SITE_PATH = new RegExp(`/s/${UUID_ANYWHERE}(?:[/?#]|$)`);
const GATEWAY_PATH = new RegExp(`^/ex/(?:jira|confluence)/${UUID_ANYWHERE}(?:[/?#]|$)`);

/** True for the canonical lower-case form in which a Cloud ID may touch a URL. */
export const isCloudId = (text: string): boolean => UUID.test(text);

/**
 * Reads a Cloud ID or a site out of whatever an admin pasted; pure, asks nobody.
 *
 * The text is checked character by character *before* any URL parser could turn a look-alike
 * (`acme\n`, `ⓐcme`, `acme%2eevil`) into a host that it is not.
 *
 * @example
 * parseSiteAddress('https://acme.atlassian.net/jira/software')  // { kind: 'host', subdomain: 'acme', … }
 * parseSiteAddress('{1A11D016-8984-4C3E-B9AB-142DD06ACB1B}')     // { kind: 'cloud-id', … }
 * parseSiteAddress('https://admin.atlassian.com/o/…/users')      // { kind: 'refused', issue: 'organization_id' }
 * @see https://support.atlassian.com/jira/kb/retrieve-my-atlassian-sites-cloud-id
 */
export function parseSiteAddress(pasted: string): SiteAddress {
  if (pasted.length > MAX_LENGTH) return refused('too_long');
  const text = pasted.replace(/^[\s"'`(<]+/, '').replace(/[\s"'`)>,;]+$/, '');
  if (TOKEN.test(text)) return refused('address_token');
  const lower = text.toLowerCase();
  const bare = lower.replace(/^\{/, '').replace(/\}$/, '');
  if (UUID.test(bare)) return cloudId(bare);
  const named = IN_JSON.exec(pasted.toLowerCase().replace('cloudid', 'cloudId')) ?? ARI.exec(lower);
  if (named?.[1]) return cloudId(named[1]);
  return readUrl(text, lower);
}

function readUrl(text: string, lower: string): SiteAddress {
  // Lower-casing turns some letters of other alphabets into ours.
  if (!/^[\x21-\x7e]*$/.test(text)) return refused('address_form');
  const scheme = /^https?:\/\//.exec(lower)?.[0] ?? '';
  const end = lower.slice(scheme.length).search(/[/?#]/);
  const host = end < 0 ? lower.slice(scheme.length) : lower.slice(scheme.length, scheme.length + end);
  const path = end < 0 ? '' : lower.slice(scheme.length + end);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && scheme === '' && path === '')
    return refused('address_email');
  if (!HOST.test(host)) return refused('address_form');
  for (const cloud of Object.values(clouds)) {
    if (host === cloud.adminHost) return readAdminPath(path, cloud.name);
    if (host === cloud.apiHost) {
      const found = GATEWAY_PATH.exec(path)?.[1];
      return found ? cloudId(found, cloud.name) : refused('not_a_site');
    }
    if (host.endsWith(cloud.siteSuffix)) return site(host.slice(0, -cloud.siteSuffix.length), cloud.name);
  }
  if (!host.includes('.')) return scheme + path === '' ? site(host, undefined) : refused('address_form');
  return refused(
    /(?:^|\.)atlassian(?:-us-gov(?:-mod)?)?\.(?:com|net)$/.test(host) ? 'not_a_site' : 'custom_domain',
  );
}

function readAdminPath(path: string, cloud: CloudName): SiteAddress {
  const found = SITE_PATH.exec(path)?.[1];
  if (found) return cloudId(found, cloud);
  return refused(path.startsWith('/o/') ? 'organization_id' : 'not_a_site');
}

function site(subdomain: string, cloud: CloudName | undefined): SiteAddress {
  // `xn--` labels are what look-alikes of a known name become.
  if (!LABEL.test(subdomain) || subdomain.startsWith('xn--')) return refused('address_form');
  return { kind: 'host', subdomain, host: subdomain + clouds[cloud ?? 'commercial'].siteSuffix, cloud };
}

function cloudId(id: string, cloud?: CloudName): SiteAddress {
  return { kind: 'cloud-id', cloudId: id, cloud };
}

function refused(issue: SiteAddressIssue): SiteAddress {
  return { kind: 'refused', issue };
}
