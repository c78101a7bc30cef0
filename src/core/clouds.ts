/** Atlassian's two clouds: separate hosts, accounts and apps. */
export type CloudName = 'commercial' | 'government';

/** Where the server calls for one cloud; `{subdomain}` in `site` is replaced by a checked label. */
export type CloudHosts = { readonly auth: string; readonly api: string; readonly site: string };

/** One row of the host table: what never changes about a cloud, and its public hosts. */
export type Cloud = {
  readonly name: CloudName;
  /** What follows a site's own label in its address. */
  readonly siteSuffix: string;
  /** Where organization admins manage sites and service accounts. */
  readonly adminHost: string;
  /** Where people log in and manage their own account. */
  readonly idHost: string;
  /** The gateway's public host, as it appears in pasted addresses. */
  readonly apiHost: string;
  readonly hosts: CloudHosts;
};

/**
 * The only hosts this product talks to or reads out of pasted addresses.
 *
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api
 * @see https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = Object.freeze({
  commercial: {
    name: 'commercial',
    siteSuffix: '.atlassian.net',
    adminHost: 'admin.atlassian.com',
    idHost: 'id.atlassian.com',
    apiHost: 'api.atlassian.com',
    hosts: {
      auth: 'https://auth.atlassian.com',
      api: 'https://api.atlassian.com',
      site: 'https://{subdomain}.atlassian.net',
    },
  },
  government: {
    name: 'government',
    siteSuffix: '.atlassian-us-gov-mod.net',
    adminHost: 'admin.atlassian-us-gov-mod.com',
    idHost: 'id.atlassian-us-gov-mod.com',
    apiHost: 'api.atlassian-us-gov-mod.com',
    hosts: {
      auth: 'https://auth.atlassian-us-gov-mod.com',
      api: 'https://api.atlassian-us-gov-mod.com',
      site: 'https://{subdomain}.atlassian-us-gov-mod.net',
    },
  },
});
