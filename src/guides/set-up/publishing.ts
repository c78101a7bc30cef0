import type { Console } from './console.ts';
import type { SetUp, SetUpSection } from './set-up.ts';

export const distribution = ({ sharing }: Console): SetUpSection => ({
  id: 'distribution',
  title: 'Distribution',
  steps: [
    {
      id: 'open',
      text: 'Open **Distribution** in the sidebar on the left.',
      see: 'That the app is not shared.',
      note: 'Until it is, you alone can agree to it. That is enough for a first try.',
      obstacles: [
        {
          when: 'Nobody but us is to use it',
          advice:
            'Sharing is needed as soon as anybody but the owner connects, also within your own company.',
        },
      ],
    },
    ...sharing,
  ],
});

export const credentials = (variables: SetUp['variables'], publicUrl: string): SetUpSection => ({
  id: 'credentials',
  title: 'Client ID and secret',
  steps: [
    {
      id: 'open',
      text: 'Open **Settings** in the sidebar on the left.',
      see: 'The **Client ID** and the **Secret**, further down.',
      obstacles: [
        {
          when: 'There is no **Secret**',
          advice: 'Scroll down to **Authentication details**.',
        },
      ],
    },
    {
      id: 'copy',
      text: 'Copy the **Client ID** and the **Secret**, each with the button beside it.',
      see: 'Both, where your server keeps its secrets.',
      note: 'The secret is for the server alone: it belongs in no page, no repository and no log.',
      obstacles: [
        {
          when: 'The App ID looks like it',
          advice: 'That is another one, with hyphens. The **Client ID** has none.',
        },
      ],
    },
    {
      id: 'environment',
      text: 'Give them to the server as environment variables, and restart it:',
      see: 'This way to connect on the picker, where it was missing before.',
      values: [
        {
          label: 'Environment',
          value: [`PUBLIC_URL=${publicUrl}`, ...variables.map((name) => `${name}=`)].join('\n'),
        },
      ],
      obstacles: [
        {
          when: 'The server does not start',
          advice:
            'It says what is missing: an ID needs its secret, and PUBLIC_URL needs https, unless it is on localhost.',
        },
        {
          when: 'Atlassian does not know the client ID',
          advice: 'It may be misspelt, or belong to the other cloud. Each cloud has variables of its own.',
        },
        {
          when: 'Atlassian refuses the secret',
          advice:
            'Copy it again, in full. People can agree meanwhile, but the server gets no access for them.',
        },
      ],
    },
  ],
});
