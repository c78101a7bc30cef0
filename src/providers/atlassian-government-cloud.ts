import { defineProvider } from '../core/provider.ts';
import { atlassian } from './atlassian.ts';

/**
 * The same in Atlassian's cloud for United States government agencies and their contractors: its own hosts, accounts
 * and apps.
 *
 * @see https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps
 */
export const atlassianGovernmentCloud = defineProvider({
  ...atlassian,
  id: 'atlassian-government-cloud',
  name: 'Atlassian Government Cloud',
  title: 'Your Government Cloud account',
  summary: 'For sites that end in atlassian-us-gov-mod.net. About a minute.',
  cloud: 'government',
  guide: 'atlassian-government-cloud',
});
