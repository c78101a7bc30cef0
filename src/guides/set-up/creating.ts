import type { Console } from './console.ts';
import type { SetUpSection } from './set-up.ts';

export const developerAccount = ({ name, href, first, noAccount }: Console): SetUpSection => ({
  id: 'account',
  title: 'A developer account',
  steps: [
    ...first,
    {
      id: 'login',
      text: `Log in to the **${name}**, with the account that is to own the app.`,
      see: 'The list of your apps, at first an empty one.',
      note: 'Take one that your company keeps: whoever owns the app can read its secret.',
      link: { label: `Open the ${name}`, href },
      obstacles: [
        noAccount,
        {
          when: 'It asks me to agree to terms',
          advice: 'They are the terms for developers. Nobody gets into the console without them.',
        },
      ],
    },
  ],
});

export const creatingTheApp: SetUpSection = {
  id: 'app',
  title: 'The app',
  steps: [
    {
      id: 'create',
      text: 'Select **Create**, then **OAuth 2.0 integration**.',
      see: 'A form for the new app.',
      obstacles: [
        {
          when: 'There is no **OAuth 2.0 integration**',
          advice: 'Go to the list of all your apps, and select **Create** there.',
        },
      ],
    },
    {
      id: 'name',
      text: 'Enter a name by which people know {app}: they read it before they agree.',
      see: 'The name in its field.',
      note: 'One app serves all of your customers. Atlassian does not allow products to have each customer create an app.',
      obstacles: [
        {
          when: 'We have several environments',
          advice:
            'An app has one callback URL, so that each of them needs an app of its own: one for production, one for tests.',
        },
      ],
    },
    {
      id: 'access',
      text: 'Under **Access type** select **Resource-level**.',
      see: 'That it is selected, and **Account-level** is not.',
      note: 'Recommended: people choose one site on Atlassian’s own screen, and the access reaches that one alone.',
      obstacles: [
        {
          when: 'There is no **Access type**',
          advice:
            'Go on without. Access then reaches every site of an account, and whoever has several is asked which one to connect. None is ever picked for them.',
        },
        {
          when: 'We need several sites of one person',
          advice:
            'They connect each of them, one after the other: a further site is added to what they agreed to.',
        },
      ],
    },
    {
      id: 'terms',
      text: "Tick that you agree to Atlassian's developer terms, and select **Create**.",
      see: 'The page of the app, with **Permissions**, **Authorization**, **Distribution** and **Settings** in its left sidebar.',
      obstacles: [
        {
          when: '**Create** cannot be selected',
          advice: 'The name is missing, or the terms are not ticked.',
        },
      ],
    },
  ],
};
