import type { GuideLink, GuideSection } from '../../core/guide.ts';
import { pictures } from '../pictures.ts';
import { steps } from '../steps.ts';

/**
 * What a site admin does where people may not add apps by themselves.
 *
 * @see https://confluence.atlassian.com/cloud/manage-connected-apps-1018777759.html
 */
export const allowing = (administration: GuideLink): GuideSection => ({
  id: 'allow',
  short: 'Site admin',
  title: 'If a site admin has to allow it',
  who: 'site admin',
  minutes: 2,
  steps: [
    {
      id: 'open',
      text: 'Open **Atlassian Administration**.',
      see: 'Your organization, or a choice of them.',
      note: 'This is needed only where Atlassian said that an admin must authorize the app, or has not allowed it.',
      noteHere: true,
      link: administration,
      obstacles: [
        {
          when: 'Atlassian Administration does not open, or shows nothing to manage',
          advice:
            "Your account is no admin. Select **I'm not an admin** below the form: it writes a message to send to one.",
        },
      ],
    },
    steps.organization,
    {
      id: 'site',
      text: 'Select **Apps**, and under **Sites** the site in question.',
      see: 'Its own page, with its name at the top.',
      picture: pictures.siteInList,
      obstacles: [
        {
          when: 'The site is not on the list',
          advice:
            'It belongs to another organization: switch at the top. A site with a domain of its own is listed under its original address.',
        },
      ],
    },
    {
      id: 'apps',
      text: 'Select **Connected apps**.',
      see: 'The apps that have access to this site.',
      picture: pictures.connectedApps,
      obstacles: [
        {
          when: 'There is no **Connected apps**',
          advice:
            'Only admins of the site and of the organization see it. An admin of Jira or Confluence alone has to ask one of them.',
        },
        {
          when: '{app} is not on the list',
          advice: 'It appears when the first person has agreed. Nothing can be approved before that.',
        },
      ],
    },
    {
      id: 'allow',
      text: 'In its **Settings**, allow **User-installed apps**.',
      see: 'That it is allowed. Whoever was refused can now continue with Atlassian again.',
      note: 'It lets people of this site agree to any app, each within their own permissions.',
      picture: pictures.userApps,
      obstacles: [
        {
          when: 'We do not want to allow every app',
          advice:
            'Then connect {app} yourself: open its form and continue with your own account. As a rule, Atlassian lets an admin add an app that others may not.',
        },
        {
          when: 'There is no **User-installed apps**',
          advice: 'It may be called **Block user apps**, and has to be off.',
        },
        {
          when: 'It is allowed, and still refused',
          advice:
            'A data security policy may keep apps out: look under **Security > Data security policies**.',
        },
      ],
    },
  ],
});
