import type { Cloud } from '../clouds.ts';
import { FLEET } from './fleet.ts';
import { GOVERNMENT_SITES } from './government-sites.ts';
import type { Product, Site } from './site.ts';

const NAMED_SITES = [
  {
    host: 'acme.atlassian.net',
    cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
    name: 'acme',
    organization: 'Acme',
    products: ['jira', 'confluence'],
    projects: [
      { id: '10000', key: 'WEB', name: 'Web shop' },
      { id: '10001', key: 'OPS', name: 'Operations' },
      { id: '10002', key: 'HR', name: 'People' },
    ],
    spaces: [
      { id: '65538', key: 'ENG', name: 'Engineering' },
      { id: '98306', key: 'DOCS', name: 'Product documentation' },
    ],
  },
  {
    host: 'globex.atlassian.net',
    cloudId: '5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845',
    name: 'globex',
    organization: 'Acme',
    products: ['jira'],
    projects: [{ id: '10000', key: 'FUSE', name: 'Fusion' }],
    spaces: [],
    withoutBoards: true,
  },
  {
    host: 'initech.atlassian.net',
    cloudId: 'c2f4e6a8-1b3d-4e5f-8a70-9d2c4b6e8f01',
    name: 'initech',
    organization: 'Acme',
    products: ['confluence'],
    projects: [],
    spaces: [{ id: '65538', key: 'TPS', name: 'Reports' }],
  },
  {
    host: 'umbrella.atlassian.net',
    cloudId: '8e0d3c47-6a5b-4f29-b1e8-30f7d9a2c56e',
    name: 'umbrella',
    organization: 'Umbrella',
    products: ['jira', 'confluence'],
    projects: [{ id: '10000', key: 'HIVE', name: 'Hive' }],
    spaces: [{ id: '65538', key: 'LAB', name: 'Laboratory' }],
    needsApproval: true,
  },
  {
    host: 'wonka.atlassian.net',
    cloudId: 'f7a3b1c9-2d4e-4b68-95f0-c8e6a4b2d013',
    name: 'wonka',
    organization: 'Wonka',
    products: ['jira', 'confluence'],
    projects: [{ id: '10000', key: 'BAR', name: 'Bars' }],
    spaces: [{ id: '65538', key: 'RIVER', name: 'River' }],
    blocksApps: true,
  },
] as const satisfies readonly Site[];

/** The host of a site with a name of its own. */
export type SiteHost = (typeof NAMED_SITES)[number]['host'];

/** The sites there are: three of one organization, two of others, the thousand of the fleet, two of the government cloud. */
export const SITES: readonly Site[] = [...NAMED_SITES, ...FLEET, ...GOVERNMENT_SITES];

const BY_HOST: ReadonlyMap<string, Site> = new Map(SITES.map((site) => [site.host, site]));
const BY_CLOUD_ID: ReadonlyMap<string, Site> = new Map(SITES.map((site) => [site.cloudId, site]));

/** The site at a host, if there is one. */
export const findSite = (host: string): Site | undefined => BY_HOST.get(host);

/** The site of a cloudId if it is in the cloud and has the product: the gateway routes by all three. */
export const findTenant = (cloud: Cloud, product: Product, cloudId: string): Site | undefined => {
  const site = BY_CLOUD_ID.get(cloudId);
  return site?.host.endsWith(cloud.siteSuffix) && site.products.includes(product) ? site : undefined;
};
