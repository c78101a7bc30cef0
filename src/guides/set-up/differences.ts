import { commercialHosts, governmentHosts } from '../hosts.ts';
import { commercialConsole, governmentConsole } from './console.ts';
import type { Difference } from './set-up.ts';

/** For whoever has set up one cloud and comes to the other. */
export const differences: readonly Difference[] = [
  {
    what: 'Who may use it',
    commercial: 'Everybody.',
    government: 'Agencies of the United States government, and contractors and vendors that work with it.',
  },
  {
    what: 'Developer account',
    commercial: 'Any Atlassian account.',
    government: 'Requested from Atlassian; no account of the commercial cloud.',
  },
  { what: 'Console', commercial: commercialConsole.href, government: governmentConsole.href },
  {
    what: 'Next to OAuth 2.0 (3LO)',
    commercial: commercialConsole.add[0],
    government: governmentConsole.add[0],
  },
  {
    what: 'To keep the scopes',
    commercial: commercialConsole.saveScopes,
    government: governmentConsole.saveScopes,
  },
  {
    what: 'Distribution',
    commercial: 'Distribution controls > Edit > Sharing, with a privacy policy.',
    government: 'A switch: Enable sharing.',
  },
  {
    what: 'Sites',
    commercial: `https://acme${commercialHosts.siteSuffix}`,
    government: `https://acme${governmentHosts.siteSuffix}`,
  },
  {
    what: 'API',
    commercial: `https://${commercialConsole.apiHost}`,
    government: `https://${governmentConsole.apiHost}`,
  },
  {
    what: 'Variables',
    commercial: `${commercialConsole.prefix}CLIENT_ID, ${commercialConsole.prefix}CLIENT_SECRET`,
    government: `${governmentConsole.prefix}CLIENT_ID, ${governmentConsole.prefix}CLIENT_SECRET`,
  },
];
