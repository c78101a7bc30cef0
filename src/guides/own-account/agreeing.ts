import type { GuideSection, Obstacle } from '../../core/guide.ts';
import type { CloudHostNames } from '../hosts.ts';
import { pictures } from '../pictures.ts';

const notAllowed: Obstacle = {
  when: 'It says that a site admin must authorize the app, or has not allowed it',
  advice:
    "The site takes no apps that people add by themselves. Select **I'm not an admin** below the form: it writes a message to send to one. Admins find the steps under **Site admin** in this help.",
};

const wrongAccount: Obstacle = {
  when: 'I am logged in as somebody else',
  advice:
    'Switch the account in that window before you agree. Where it offers no other one, log out of Atlassian, then open the window again.',
};

/** From our button to Atlassian's, in the order of its screens. */
export const agreeing = ({ authHost, idHost }: CloudHostNames): GuideSection => ({
  id: 'agree',
  short: 'Agreeing',
  title: 'Agreeing in the Atlassian window',
  minutes: 1,
  steps: [
    {
      id: 'window',
      text: 'Enter the **Subdomain**, if there is more than one site, and select **Continue with Atlassian**.',
      see: `A window whose address begins with https://${idHost} or https://${authHost}.`,
      here: true,
      picture: pictures.atlassianWindow,
      obstacles: [
        {
          when: 'No window opens',
          advice:
            'The browser blocked it. Select **Open the window again**, or **Continue in this tab**: you come back here afterwards.',
        },
        {
          when: 'The window stays empty',
          advice: 'Wait a few seconds, then reload it. If that does not help, open it again from this page.',
        },
        {
          when: 'It says who asks, and waits',
          advice:
            'Go on if that is you. It makes sure that nobody else has you connect your account to theirs.',
        },
      ],
    },
    {
      id: 'login',
      text: 'Log in with the account that {app} is to work as.',
      see: 'Your name or email, and what {app} asks for.',
      note: 'What you enter goes to Atlassian, or to the login of your company, and never to {app}.',
      picture: pictures.consentLogin,
      obstacles: [
        wrongAccount,
        {
          when: 'It leads to the login of my company',
          advice: 'That is right where the company manages the accounts. Atlassian comes after it.',
        },
        {
          when: 'It does not know my account',
          advice:
            'Look at the address of the window: each of Atlassian’s clouds has accounts of its own. If it is the right one, ask a site admin to invite you.',
        },
      ],
    },
    {
      id: 'scopes',
      text: 'Read what {app} asks for.',
      see: 'What the table says, in the words of Atlassian.',
      note: 'You agree to all of it or to nothing. It never gives {app} more than your own permissions.',
      picture: pictures.consentScopes,
      table: 'scopes',
      obstacles: [
        {
          when: 'It asks for more',
          advice:
            'What is asked for is up to the operator of {app}. Select **Cancel** if it is more than you want, and ask them.',
        },
        {
          when: 'It says that scopes have not been added, or that none are asked for',
          advice:
            'The app of {app} is not set up completely, which its operator can mend. Send them the text of the window.',
        },
      ],
    },
    {
      id: 'site',
      text: 'Choose your site under **Authorize for site**.',
      see: 'Its address, and **Accept** ready to be selected.',
      note: 'To add another site later, continue with Atlassian once more and choose that one.',
      picture: pictures.consentSite,
      obstacles: [
        {
          when: '**Accept** cannot be selected',
          advice: 'A site has to be chosen first.',
        },
        {
          when: 'There is no **Authorize for site**',
          advice:
            'It may be called **Use app on**. If there is no choice at all, {app} asks for every site of the account; which one it connects is your subdomain, or you are asked here. It never picks one by itself.',
        },
        {
          when: 'My site is not on the list',
          advice:
            'The account may use neither Jira nor Confluence on it, or it is another account than you think. Switch it, or ask a site admin for access.',
        },
        notAllowed,
      ],
    },
    {
      id: 'accept',
      text: 'Select **Accept**.',
      see: 'The window close, and this page go on by itself.',
      picture: pictures.consentAccept,
      obstacles: [
        notAllowed,
        {
          when: 'It says that the app requires a site which I do not have',
          advice:
            'The account that is logged in may use neither Jira nor Confluence on any site. Use another account, or ask a site admin for access.',
        },
        wrongAccount,
        {
          when: 'Something went wrong',
          advice:
            'The app of {app} may not be shared with other accounts yet, or may have another callback URL. Look the text up under **What does the Atlassian window say?** on this page: it names who can mend it.',
        },
        {
          when: 'I closed the window, or selected **Cancel**',
          advice: 'Nothing was saved. Select **Open the window again**, or start anew.',
        },
      ],
    },
  ],
});
