import type { GuideSection, GuideStep, Obstacle } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';
import { knowValues, steps } from './steps.ts';

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
    steps.admin,
    {
      id: 'account',
      text: 'Make sure that there is a service account to use: **Directory > Service accounts** lists them all. It needs the role **User** in each app that {app} works with.',
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
    knowValues(values),
  ],
});

/** The email that Atlassian gave the service account; `accounts` is the step to their list. */
export const findingEmail = (accounts: GuideStep): GuideSection => ({
  id: 'email',
  short: 'Email',
  title: "Finding the service account's email",
  what: 'The address that Atlassian gave the service account; not your own.',
  minutes: 1,
  steps: [
    accounts,
    {
      id: 'account',
      text: 'Open the service account that is to be connected.',
      see: 'Its details.',
      picture: pictures.accountInList,
      obstacles: [
        {
          when: 'The list is empty',
          advice:
            'Select **Create a service account**, or switch the organization at the top: each has its own.',
        },
        obstacles.freeLimit,
      ],
    },
    {
      id: 'copy',
      text: 'Copy the email from its details.',
      see: 'An address that ends in **@serviceaccount.atlassian.com**, as bot@serviceaccount.atlassian.com does.',
      note: 'Atlassian makes this address, and it never changes. Your own email does not work with its token.',
      picture: pictures.accountEmail,
      obstacles: [
        {
          when: 'The email ends in something else',
          advice:
            "That may be a person's account. Check that you came here through **Service accounts**, and not through **Users**.",
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
  /** How the person knows that it worked, where nothing is connected by it. */
  readonly result?: string;
  /** What may follow a submitted form besides success and failure. */
  readonly asked?: readonly Obstacle[];
};

/** Back to the form with everything that was found. */
export const connecting = ({ form, secret, enter, entered, result, asked = [] }: Ending): GuideSection => ({
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
      see: result ?? '“Connected to” and the address of your site, with the name of the service account.',
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
