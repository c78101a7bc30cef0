/** Atlassian's two clouds, which share no account, app, site or token. */
export type CloudName = 'commercial' | 'government';

/** The public hosts of one cloud. */
export type Cloud = {
  readonly name: CloudName;
  readonly auth: string;
  readonly api: string;
  /** Where people log in and read what went wrong. */
  readonly id: string;
  readonly siteSuffix: string;
};

/** https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps */
export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  commercial: {
    name: 'commercial',
    auth: 'auth.atlassian.com',
    api: 'api.atlassian.com',
    id: 'id.atlassian.com',
    siteSuffix: '.atlassian.net',
  },
  government: {
    name: 'government',
    auth: 'auth.atlassian-us-gov-mod.com',
    api: 'api.atlassian-us-gov-mod.com',
    id: 'id.atlassian-us-gov-mod.com',
    siteSuffix: '.atlassian-us-gov-mod.net',
  },
};

/** The cloud a public host belongs to, if it belongs to one. */
export const findCloud = (host: string): Cloud | undefined =>
  Object.values(CLOUDS).find(
    ({ auth, api, id, siteSuffix }) => [auth, api, id].includes(host) || host.endsWith(siteSuffix),
  );
