import type { GuideSection } from '../../core/guide.ts';
import { alignPictures } from '../pictures/jira-align.ts';
import { pictures } from '../pictures.ts';

/** The site's address, which is all that has to be known of it. */
export const findingSite: GuideSection = {
  id: 'jiraCloudUrl',
  short: 'Jira Cloud URL',
  title: 'Finding the Jira Cloud URL',
  what: 'The address of your Jira, which tells its Cloud ID as well.',
  minutes: 1,
  steps: [
    {
      id: 'sites',
      text: 'If Jira Align connects several Jira sites, begin with one: each has its own Cloud ID, and needs a connector of its own.',
      see: 'One site that you have decided on.',
      note: 'A Cloud ID stays the same for as long as the site exists, even if its address changes.',
      obstacles: [
        {
          when: 'I do not know which sites there are',
          advice: 'Organization admins find all of them in Atlassian Administration under **Apps > Sites**.',
        },
      ],
    },
    {
      id: 'address',
      text: 'Open the Jira of this site in your browser, and copy the address.',
      see: 'Something that begins with https:// and has **.atlassian.net** in it.',
      picture: pictures.subdomainInAddress,
      obstacles: [
        {
          when: 'The address does not contain atlassian.net',
          advice:
            'The site has a domain of its own. Its original address stands in Atlassian Administration: **Apps > App URLs > Custom domains > Show details**.',
        },
      ],
    },
    {
      id: 'cloudId',
      text: 'To see the Cloud ID, open the address with **/_edge/tenant_info** after its host. Copy the **cloudId** if you want to compare it.',
      see: 'One line in braces, with **cloudId** and 36 characters.',
      note: 'You need not: the Cloud ID is looked up for you, and stands in the settings.',
      noteHere: true,
      here: true,
      picture: alignPictures.tenantInfo,
      link: { label: 'See the Cloud ID of {host}', href: 'https://{host}/_edge/tenant_info' },
      obstacles: [
        {
          when: 'A page says that it is unavailable',
          advice: 'There is no site at this address. Copy it again from a page of Jira.',
        },
      ],
    },
  ],
};

const fromResult = {
  when: 'I have not got the value yet',
  advice:
    'Select **Connect** first: all of them are then shown in this order, each with a button that copies it.',
};

/** From the settings to a connector that works. */
export const fillingConnector: GuideSection = {
  id: 'connector',
  short: 'In Jira Align',
  title: 'Setting up the connector in Jira Align',
  who: 'Jira Align administrator',
  minutes: 3,
  steps: [
    {
      id: 'open',
      text: 'Go to **Settings > Jira Settings > Jira Connectors** in Jira Align.',
      see: 'The connectors that there are.',
      here: true,
      picture: alignPictures.connectors,
      obstacles: [
        {
          when: 'There is no **Jira Settings**',
          advice:
            'It takes an administrator of Jira Align. Copy all settings and send them to one; the token goes another way.',
        },
      ],
    },
    {
      id: 'link',
      text: 'Enter the **Jira Link**: the address of your Jira with **/browse/{external}** after it.',
      see: 'For example https://example.atlassian.net/browse/{external}, with the braces as they are.',
      here: true,
      obstacles: [
        fromResult,
        {
          when: 'Should I replace what is in braces?',
          advice: 'No. Jira Align puts the key of each issue there.',
        },
      ],
    },
    {
      id: 'name',
      text: 'Enter a **Name** for the connector that says which site it is for.',
      see: 'The name that you chose in this form, or another one.',
      here: true,
      obstacles: [fromResult],
    },
    {
      id: 'api',
      text: 'Enter the **Jira API URL**: https://api.atlassian.com/ex/jira/ and the Cloud ID.',
      see: 'The Cloud ID at its end, and nothing after it.',
      note: "This is not the address of your site: it is for a service account's token only. Credentials of any other kind have the site's own address here.",
      here: true,
      picture: alignPictures.settings,
      obstacles: [
        {
          when: 'Jira Align says 401',
          advice:
            "Most often the site's own address stands here, which does not know tokens of service accounts. What was answered stands in **Administration > Jira Connector > View Logs > Jira API**.",
        },
      ],
    },
    {
      id: 'authentication',
      text: 'As **Authentication Type**, select **API service account token Authentication**.',
      see: 'Fields for a username and a token.',
      here: true,
      obstacles: [
        {
          when: 'There is no such type',
          advice: 'Your Jira Align may be older than it. Ask its support; OAuth 1.0a is no way around.',
        },
      ],
    },
    {
      id: 'username',
      text: 'Enter the **Jira Username**: the email of the service account.',
      see: 'An address that ends in **@serviceaccount.atlassian.com**.',
      here: true,
      obstacles: [fromResult],
    },
    {
      id: 'token',
      text: 'Enter the **Jira API token**: the one that you created for the service account.',
      see: 'Dots, as many as it has characters.',
      here: true,
      obstacles: [
        {
          when: 'I have not saved the token',
          advice: 'Nobody shows it again. Create another one, and check that here.',
        },
      ],
    },
    {
      id: 'save',
      text: 'Select **Save > Activate**.',
      see: 'The connector as an active one.',
      here: true,
      picture: alignPictures.save,
      obstacles: [
        {
          when: 'It cannot be activated',
          advice:
            'Compare each field with the settings, the **Jira API URL** first. If it speaks of permissions, see **Permissions** in this help.',
        },
      ],
    },
  ],
};
