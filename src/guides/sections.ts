import type { GuideSection, Obstacle } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';
import { organizations } from './steps.ts';

type Beginning = {
  /** Which values are looked for, as the text of a step. */
  readonly values: string;
  /** What it means that there is no list of service accounts. */
  readonly noDirectory: Obstacle;
};

/** What an admin needs before anything else, for a service account. */
export const beforeYouStart = ({ values, noDirectory }: Beginning): GuideSection => ({
  id: 'start',
  short: 'Before you start',
  title: 'Before you start',
  minutes: 1,
  steps: [
    {
      id: 'admin',
      text: 'Log in with an Atlassian account that has admin access to the organization.',
      see: '**Atlassian Administration**, with **Apps** and **Directory** in the main navigation.',
      link: organizations,
      obstacles: [obstacles.notAdmin, obstacles.severalOrganizations],
    },
    {
      id: 'account',
      text: 'Make sure that there is a service account to use: **Directory > Service accounts** lists them all.',
      see: 'The name of the account for {app} to work as.',
      note: 'An organization has five of them for free. They take no license of Jira or Confluence.',
      picture: pictures.serviceAccounts,
      obstacles: [
        {
          when: 'There is none yet',
          advice:
            'Select **Create a service account**. Give it a name of 6 to 30 letters and digits and, for each app that {app} needs, the role **User**. Then select **Create**.',
        },
        obstacles.freeLimit,
        noDirectory,
      ],
    },
    {
      id: 'values',
      text: values,
      see: 'Each of them in the table below, and a field for it in the form.',
      here: true,
      table: 'fields',
      obstacles: [
        {
          when: 'I have them already, in a file or a password manager',
          advice:
            'Copy all of it and paste it into any field of the form: what is named there goes to its place.',
        },
      ],
    },
  ],
});

type Ending = {
  /** The provider's name, which the form goes by. */
  readonly form: string;
  /** What the page forgets when the form is closed. */
  readonly secret: 'token' | 'secret';
  readonly enter: string;
  readonly entered: string;
  /** What may follow a submitted form besides success and failure. */
  readonly asked?: readonly Obstacle[];
};

/** Back to the form with everything that was found. */
export const connecting = ({ form, secret, enter, entered, asked = [] }: Ending): GuideSection => ({
  id: 'connect',
  short: 'Connecting',
  title: 'Connecting',
  minutes: 1,
  steps: [
    {
      id: 'form',
      text: `Come back to this form, ${form}.`,
      see: `What you typed is still there, except a ${secret} if you closed it.`,
      here: true,
      obstacles: [
        {
          when: 'The form is gone',
          advice: `Open it again from where you found it; everything but the ${secret} is kept while the page is open.`,
        },
      ],
    },
    {
      id: 'enter',
      text: enter,
      see: entered,
      here: true,
      obstacles: [
        {
          when: 'A field says that something is wrong',
          advice:
            'It names what was pasted and what belongs there. **Where is this?** leads to the step that finds it.',
        },
      ],
    },
    {
      id: 'submit',
      text: 'Select **Connect**.',
      see: '“Connected to” and the address of your site, with the name of the service account.',
      here: true,
      obstacles: [
        ...asked,
        {
          when: 'It could not connect',
          advice:
            'The message says which value to check first. Nothing was saved, and what you typed is still there.',
        },
      ],
    },
  ],
});
