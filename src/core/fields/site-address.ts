import { type CloudName, clouds } from '../clouds.ts';
import { cleanValue, MAX_VALUE_LENGTH } from './clean-value.ts';
import { readHost, type SiteAddressIssue } from './site-host.ts';
import { holdsToken } from './token-kind.ts';

export type { SiteAddressIssue };

/** What a pasted Cloud ID or site address turned out to be. */
export type SiteAddress =
  | { readonly kind: 'cloud-id'; readonly cloudId: string; readonly cloud: CloudName | undefined }
  | {
      readonly kind: 'host';
      readonly subdomain: string;
      readonly host: string;
      readonly cloud: CloudName | undefined;
    }
  | { readonly kind: 'refused'; readonly issue: SiteAddressIssue; readonly cloud?: CloudName | undefined };

// Around an address people also copy brackets and the punctuation of the sentence it stood in.
const EDGE =
  /[\ufe00-\ufe0f\s"'`<>()[\]*!,;\u00ab\u00ad\u00bb\u061c\u180e\u200b-\u200f\u2018-\u201f\u202a-\u202e\u2039\u203a\u2060-\u2069\ufeff]/;
// Around an ID there may be braces too, with quotes and blanks between, and the end of a sentence.
const ID_EDGE = /[\s{}."'`\u200b\u2018-\u201f]/;
const ASCII = /^[\x21-\x7e]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// Copied out of an address bar, with more of it than what stands between the slashes.
const ID_START = /^\/?([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#]|$)/;
// An organization's ID may hold letters that no UUID has.
const ORGANIZATION_ID =
  /^\/?(?=.{0,36}\d)[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}(?:[/?#]|$)/;
const EMAIL = /^[^\s@:/]+@[^\s@:/]+$/;
const JSON_START = /^(?:\{\s*["'\u2018-\u201f]|\{?\s*cloud[ _-]?id["'\u2018-\u201f]?[\s:=])/;
const IN_JSON = /\bcloud[ _-]?id["'\u2018-\u201f]?[\s:=]+["'\u2018-\u201f]?([0-9a-f]{8}-[0-9a-f-]{27})\b/g;
const ARI = /^ari:cloud:[a-z-]{1,40}:(?::(site|org)\/)?([0-9a-z-]{36})(?:[:/]|$)/;
const URL_PARTS = /^(https?:\/\/)?([^/?#:]*)(:\d{1,5})?(?:[/?#]|$)/i;
const IN_ADMIN = /\/s\/([0-9a-f-]{36})(?:[/?#]|$)/;
const IN_GATEWAY = /^\/ex\/(?:jira|confluence)\/([0-9a-f-]{36})(?:[/?#]|$)/;

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
  if (pasted.length > MAX_VALUE_LENGTH) return refused('too_long');
  const text = cleanValue(pasted, EDGE);
  const lower = text.toLowerCase();
  const bare = cleanValue(lower, ID_EDGE);
  if (holdsToken(text)) return refused('address_token');
  const id = ID_START.exec(bare)?.[1] ?? '';
  if (isCloudId(id)) return readIdStart(id, bare);
  if (JSON_START.test(lower)) return readJson(lower);
  if (ORGANIZATION_ID.test(bare)) return refused('organization_id');
  if (lower.startsWith('ari:')) return readAri(lower);
  // The end of an address of Atlassian Administration, copied without its beginning.
  if (/^\/?[os]\//.test(lower)) return readAdminPath(`/${lower.replace(/^\//, '')}`, undefined);
  return EMAIL.test(text) ? refused('address_email') : readUrl(text);
}

/** What is wrong with an address in a form for one cloud; undefined when nothing is. */
export function addressIssue(
  address: SiteAddress,
  cloud: CloudName,
): SiteAddressIssue | 'wrong_environment' | undefined {
  if (address.cloud && address.cloud !== cloud) return 'wrong_environment';
  return address.kind === 'refused' ? address.issue : undefined;
}

/** Where an organization's ID leads to a site's, it is the site's that counts. */
function readIdStart(id: string, path: string): SiteAddress {
  const inside = IN_ADMIN.exec(path)?.[1] ?? '';
  return cloudId(isCloudId(inside) ? inside : id);
}

function readJson(lower: string): SiteAddress {
  const found = new Set([...lower.matchAll(IN_JSON)].map(([, id = '']) => id).filter(isCloudId));
  const [only = ''] = found;
  // Of two, nobody knows which is meant.
  return found.size === 1 ? cloudId(only) : refused('address_form');
}

function readAri(lower: string): SiteAddress {
  const [, kind, id = ''] = ARI.exec(lower) ?? [];
  if (kind === 'org') return refused('organization_id');
  return isCloudId(id) ? cloudId(id) : refused('not_a_site');
}

function readUrl(text: string): SiteAddress {
  const [, scheme = '', typed = '', written = ''] = URL_PARTS.exec(text) ?? [];
  // Lower-casing turns some letters of other alphabets into ours. What follows the host may be written in any.
  if (!ASCII.test(typed)) return refused('address_form');
  const host = typed.toLowerCase();
  const path = text.slice(scheme.length + typed.length + written.length).toLowerCase();
  const port = written === ':443' ? '' : written;
  for (const cloud of Object.values(clouds)) {
    if (host === cloud.adminHost && !port) return readAdminPath(path, cloud.name);
    if (host === cloud.apiHost && !port) return readGatewayPath(path, cloud.name);
  }
  const found = readHost({ scheme, host, port, path });
  if (typeof found === 'string') return refused(found);
  if (found.subdomain === undefined) return refused(found.issue, found.cloud);
  const { subdomain, cloud } = found;
  return { kind: 'host', subdomain, host: subdomain + clouds[cloud ?? 'commercial'].siteSuffix, cloud };
}

function readAdminPath(path: string, cloud: CloudName | undefined): SiteAddress {
  const id = IN_ADMIN.exec(path)?.[1] ?? '';
  if (isCloudId(id)) return cloudId(id, cloud);
  return refused(path.startsWith('/o/') ? 'organization_id' : 'not_a_site', cloud);
}

function readGatewayPath(path: string, cloud: CloudName): SiteAddress {
  const id = IN_GATEWAY.exec(path)?.[1] ?? '';
  return isCloudId(id) ? cloudId(id, cloud) : refused('not_a_site', cloud);
}

function cloudId(id: string, cloud?: CloudName): SiteAddress {
  return { kind: 'cloud-id', cloudId: id, cloud };
}

function refused(issue: SiteAddressIssue, cloud?: CloudName): SiteAddress {
  return cloud === undefined ? { kind: 'refused', issue } : { kind: 'refused', issue, cloud };
}
