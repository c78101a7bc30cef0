import type { GuideStep, Obstacle } from '../../core/guide.ts';
import { type CloudHostNames, commercialHosts, governmentHosts } from '../hosts.ts';
import { obstacles } from '../obstacles.ts';

/** What differs from one of Atlassian's clouds to the other for a person who connects their own account. */
export type OwnCloud = {
  readonly hosts: CloudHostNames;
  readonly title: string;
  /** What has to be settled before an account is chosen. */
  readonly first: readonly GuideStep[];
  /** At the choice of the account, besides what is the same in both. */
  readonly accountObstacles: readonly Obstacle[];
  /** What it means that the site's address ends in something else. */
  readonly otherEnd: Obstacle;
};

/** Atlassian's commercial cloud. */
export const commercial: OwnCloud = {
  hosts: commercialHosts,
  title: 'Your Atlassian account',
  first: [],
  accountObstacles: [
    {
      when: `The address of the site ends in **${governmentHosts.siteSuffix}**`,
      advice:
        'It is in Atlassian Government Cloud, which has accounts of its own. Go back and choose **Atlassian Government Cloud**, if {app} offers it.',
    },
  ],
  otherEnd: obstacles.customDomain,
};

/**
 * Atlassian's cloud for United States government agencies and their contractors.
 *
 * @see https://support.atlassian.com/organization-administration/docs/get-access-to-the-atlassian-government-environment
 */
export const government: OwnCloud = {
  hosts: governmentHosts,
  title: 'Your Government Cloud account',
  first: [
    {
      id: 'eligible',
      text: 'Make sure that your organization is in Atlassian Government Cloud.',
      see: `A site of yours whose address ends in **${governmentHosts.siteSuffix}**.`,
      note: 'It is open to agencies of the United States government, and to contractors and vendors that work with it.',
      obstacles: [
        {
          when: `The address ends in **${commercialHosts.siteSuffix}**`,
          advice: 'That site is in the commercial cloud. Go back and choose **Atlassian**.',
        },
        {
          when: 'The address ends in **.atlassian-us-gov.net**',
          advice:
            'That is another environment of Atlassian, which cannot be connected here. Ask whoever runs the site whether there is one in Government Cloud.',
        },
        {
          when: 'We have no site there',
          advice:
            'Atlassian prepares one together with your organization, once its domain is verified. Ask your contact at Atlassian.',
        },
      ],
    },
  ],
  accountObstacles: [
    {
      when: 'My usual Atlassian account is unknown there',
      advice:
        'The two clouds share no accounts, even where the email is the same. Ask an admin of the site to invite you in Government Cloud.',
    },
  ],
  otherEnd: {
    when: `There is no **${governmentHosts.siteSuffix}** in the address`,
    advice:
      'Then the page belongs to another cloud, or to no site. The name before it may be a random one, chosen so that it tells nothing: look it up in your bookmarks or ask an admin, and do not guess it.',
  },
};
