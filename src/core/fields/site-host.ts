import { type CloudName, clouds } from '../clouds.ts';

/** Why a pasted text names no site; each has its own sentence in the catalogue. */
export type SiteAddressIssue =
  | 'address_form'
  | 'address_token'
  | 'address_email'
  | 'not_a_site'
  | 'organization_id'
  | 'custom_domain'
  | 'data_center'
  | 'legacy_address'
  | 'too_long';

/** An address in its parts, in lower case; `port` with its colon, `path` with all that follows. */
export type AddressParts = {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
};

type Found =
  | SiteAddressIssue
  | { readonly subdomain: string; readonly cloud: CloudName | undefined }
  | { readonly subdomain?: undefined; readonly issue: SiteAddressIssue; readonly cloud: CloudName };

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const ATLASSIAN = /(?:^|\.)(?:atlassian\.(?:com|net)|bitbucket\.org|trello\.com|statuspage\.io)$/;
const GOVERNMENT = /(?:^|\.)atlassian-us-gov(?:-mod)?\.(?:com|net)$/;
const PRIVATE = /^\d+(?:\.\d+){3}$|\.(?:local|localdomain|internal|intranet|corp|lan|home)$/;
// Pages that only Data Center and Server have at these places; the Cloud has /jira/software/…, /wiki/….
const DATA_CENTER_PATH =
  /^\/(?:(?:jira|confluence)\/(?:browse|secure|rest|display|pages)\/|(?:confluence|display)(?:\/|$)|pages\/viewpage\.action|(?:jira\/)?(?:login|dashboard|secure\/dashboard)\.(?:jspa?|action))/;

/** Says what a host is: a site, or which kind of no site. The label is checked as it stands, before any URL parser. */
export function readHost({ scheme, host, port, path }: AddressParts): Found {
  if (!HOST.test(host)) return 'address_form';
  for (const { name, siteSuffix } of Object.values(clouds)) {
    if (!host.endsWith(siteSuffix)) continue;
    const subdomain = host.slice(0, -siteSuffix.length);
    return isLabel(subdomain) && !port ? { subdomain, cloud: name } : 'address_form';
  }
  const ownServer = port !== '' || DATA_CENTER_PATH.test(path);
  if (!host.includes('.')) {
    if (port || (scheme && path.length > 1)) return 'data_center';
    return !scheme && !path && isLabel(host) ? { subdomain: host, cloud: undefined } : 'address_form';
  }
  if (GOVERNMENT.test(host)) return { issue: 'not_a_site', cloud: 'government' };
  if (ATLASSIAN.test(host)) return 'not_a_site';
  if (host.endsWith('.jira.com')) return 'legacy_address';
  return ownServer || PRIVATE.test(host) ? 'data_center' : 'custom_domain';
}

/** `xn--` labels are what look-alikes of a known name become. */
function isLabel(text: string): boolean {
  return LABEL.test(text) && !text.startsWith('xn--');
}
