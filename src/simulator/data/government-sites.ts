import type { Site } from './site.ts';

/**
 * The sites of the government cloud, whose names are random on purpose.
 * https://support.atlassian.com/organization-administration/docs/get-access-to-the-atlassian-government-environment
 */
export const GOVERNMENT_SITES = [
  {
    host: 'q7xk2mvd9t.atlassian-us-gov-mod.net',
    cloudId: '93c5e1f7-0b2d-4a68-8f14-6d9b3a7c5e20',
    name: 'q7xk2mvd9t',
    organization: 'Bureau',
    products: ['jira', 'confluence'],
    projects: [{ id: '10000', key: 'FORM', name: 'Forms' }],
    spaces: [{ id: '65538', key: 'RULES', name: 'Rules' }],
  },
  {
    host: 'w4bn8zhp3c.atlassian-us-gov-mod.net',
    cloudId: '2f8a6c40-d7e3-4b19-95c2-0e1f4d8b7a36',
    name: 'w4bn8zhp3c',
    organization: 'Bureau',
    products: ['jira'],
    projects: [{ id: '10000', key: 'DESK', name: 'Help desk' }],
    spaces: [],
  },
] as const satisfies readonly Site[];
