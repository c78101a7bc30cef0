import { defineProvider } from '../src/core/index.ts';

/** A person's own API token: made in a minute, and gone with the person's account. */
export const personalToken = defineProvider({
  id: 'personal-api-token',
  name: 'Personal API token',
  title: 'Your own API token',
  summary: 'You make a token in your Atlassian account. A minute.',
  group: 'own-account',
  cloud: 'commercial',
  fields: [
    { name: 'site', kind: 'site', label: 'Site', placeholder: 'acme.atlassian.net' },
    { name: 'login', kind: 'email', label: 'Atlassian email', hint: 'The one that you log in with.' },
    { name: 'token', kind: 'secret', label: 'Personal token' },
  ],
  auth: { kind: 'basic', site: 'site', username: 'login', secret: 'token' },
  revoked: 'own-token',
  products: ['jira'],
  scopes: ['read:jira-user', 'read:jira-work'],
  guide: {
    title: 'Your own API token',
    who: 'Anybody with an Atlassian account',
    sections: [
      {
        id: 'site',
        short: 'Site',
        title: 'Finding your site',
        minutes: 1,
        steps: [
          {
            id: 'copy',
            text: 'Open Jira and copy the address from your browser.',
            see: 'It ends in .atlassian.net.',
            obstacles: [],
          },
        ],
      },
      {
        id: 'login',
        short: 'Email',
        title: 'Finding your email',
        minutes: 1,
        steps: [
          {
            id: 'profile',
            text: 'Open **Manage account** from your picture in Jira.',
            see: 'Your email, at the top.',
            obstacles: [],
          },
        ],
      },
      {
        id: 'token',
        short: 'Token',
        title: 'Making the token',
        what: 'Shown once, when it is made.',
        minutes: 1,
        steps: [
          {
            id: 'make',
            text: 'Open your account’s API tokens and choose **Create API token with scopes**.',
            see: 'A window that asks for a name and a date.',
            link: {
              label: 'API tokens at Atlassian',
              href: 'https://id.atlassian.com/manage-profile/security/api-tokens',
            },
            obstacles: [
              {
                when: 'There is no such button',
                advice: 'Your organization keeps people from it: ask its admin.',
              },
            ],
          },
          {
            id: 'scopes',
            text: 'Choose these scopes.',
            see: 'Each of them is ticked.',
            table: 'scopes',
            obstacles: [],
          },
        ],
      },
    ],
  },
});
