import type { GuideSection } from '../../core/guide.ts';
import type { CloudHostNames } from '../hosts.ts';
import { pictures } from '../pictures.ts';

/**
 * What follows the consent: the answer, how long it lasts, and how it ends.
 *
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens
 * @see https://support.atlassian.com/security-and-access-policies/docs/manage-your-users-third-party-apps/
 */
export const connected = ({ idHost }: CloudHostNames): GuideSection => ({
  id: 'connect',
  short: 'Connecting',
  title: 'Connecting, and how it ends',
  minutes: 1,
  steps: [
    {
      id: 'answer',
      text: 'Come back to this page.',
      see: '“Connected to” and the address of your site, with your name.',
      here: true,
      obstacles: [
        {
          when: 'It asks which site to connect',
          advice:
            'Your account reaches several, and there is no subdomain. Choose one: {app} never picks a site by itself.',
        },
        {
          when: 'It reaches no site, or not the one that I entered',
          advice:
            'Continue with Atlassian again, and choose that site in the window. If it is not offered there, your account may use neither Jira nor Confluence on it.',
        },
        {
          when: 'It is the wrong account',
          advice:
            'Select **Not you? Use another account**, and switch the account in the window before you agree.',
        },
        {
          when: 'Nothing has happened here',
          advice:
            'Nothing is saved until you agree. After ten minutes the question has ended: continue with Atlassian again.',
        },
      ],
    },
    {
      id: 'lasts',
      text: 'Leave it connected: {app} renews its access by itself.',
      see: 'Until when it lasts at the most, below your name.',
      note: 'It ends after a year, after 90 days in which it is not used, and with a change of your password. Then connect again.',
      here: true,
      obstacles: [
        {
          when: 'It has to be connected again',
          advice:
            'One of these has happened, or somebody has removed {app} in Atlassian. Continue with Atlassian again, with the same account.',
        },
        {
          when: 'Something is missing',
          advice:
            'It sees what your account may see. Ask an admin of the project or space for access, or connect an account that has it.',
        },
      ],
    },
    {
      id: 'end',
      text: 'To end it, disconnect it in {app}, and remove {app} from the **Connected apps** of your Atlassian account.',
      see: 'Both lists without it.',
      picture: pictures.appsOfAccount,
      link: { label: 'Open your connected apps', href: `https://${idHost}/manage-profile/apps` },
      obstacles: [
        {
          when: '{app} is not among them',
          advice: 'It was connected with another account, or has been removed already.',
        },
        {
          when: 'An admin wants to end it for everybody',
          advice:
            'In Atlassian Administration open **Apps**, the site, and **Connected apps**: there **Uninstall** ends the access of all people at once.',
        },
      ],
    },
  ],
});
