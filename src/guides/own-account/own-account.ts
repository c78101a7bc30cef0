import type { Guide, GuideSection } from '../../core/guide.ts';
import { administrationOf } from '../steps.ts';
import { findingSubdomain } from '../subdomain.ts';
import { agreeing } from './agreeing.ts';
import { allowing } from './allowing.ts';
import { connected } from './connected.ts';
import type { OwnCloud } from './own-cloud.ts';

const beforeYouStart = ({ first, accountObstacles }: OwnCloud): GuideSection => ({
  id: 'start',
  short: 'Before you start',
  title: 'Before you start',
  minutes: 1,
  steps: [
    ...first,
    {
      id: 'account',
      text: 'Choose the account for {app} to work as: one that opens Jira or Confluence on your site.',
      see: 'Your projects or spaces, when you open the site with it.',
      note: 'It need not be an admin. Whatever {app} asks for, it sees and changes what this account may, and no more.',
      obstacles: [
        {
          when: 'The site says that I have no access',
          advice:
            'Ask a site admin for access to Jira or Confluence. Guests of Confluence cannot connect a site.',
        },
        {
          when: 'It should go on when I leave',
          advice:
            'It ends with the account. Use one that belongs to your team, or a service account, if {app} offers that.',
        },
        {
          when: 'I have several accounts',
          advice:
            'Take the one that sees the projects and spaces that {app} is for. Atlassian shows whose it is before you agree.',
        },
        ...accountObstacles,
      ],
    },
  ],
});

/**
 * From a person's account to their consent, on Atlassian's screens of 2026.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 * @see https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps
 * @see https://support.atlassian.com/atlassian-cloud/kb/your-site-admin-must-authorize-this-app-error-in-atlassian-cloud-apps
 */
export const ownAccount = (own: OwnCloud): Guide => {
  const administration = administrationOf(own.hosts);
  const allowed = allowing(administration);
  return {
    title: own.title,
    who: 'your own account',
    sections: [
      beforeYouStart(own),
      findingSubdomain({
        hosts: own.hosts,
        administration,
        reaches: 'one login may reach many sites, and both Jira and Confluence on each',
        otherEnd: own.otherEnd,
      }),
      agreeing(own.hosts),
      allowed,
      connected(own.hosts),
    ],
    adminSection: allowed.id,
  };
};
