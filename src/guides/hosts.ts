/**
 * Where each of Atlassian's clouds is. `core/clouds.ts` says the same, and a test compares them: imported from here, it
 * would have bundlers split it off what the first form loads.
 */
export type CloudHostNames = {
  readonly siteSuffix: string;
  readonly adminHost: string;
  readonly idHost: string;
  readonly authHost: string;
};

export const commercialHosts: CloudHostNames = {
  siteSuffix: '.atlassian.net',
  adminHost: 'admin.atlassian.com',
  idHost: 'id.atlassian.com',
  authHost: 'auth.atlassian.com',
};

export const governmentHosts: CloudHostNames = {
  siteSuffix: '.atlassian-us-gov-mod.net',
  adminHost: 'admin.atlassian-us-gov-mod.com',
  idHost: 'id.atlassian-us-gov-mod.com',
  authHost: 'auth.atlassian-us-gov-mod.com',
};
