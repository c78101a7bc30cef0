import type { CloudName } from '../../core/clouds.ts';
import type { Obstacle } from '../../core/guide.ts';
import type { SetUpStep } from './set-up.ts';

/** The developer console of one of Atlassian's clouds: where it is, and what stands on its buttons. */
export type Console = {
  readonly cloud: CloudName;
  readonly title: string;
  readonly name: string;
  readonly href: string;
  /** Before anybody can log in there. */
  readonly first: readonly SetUpStep[];
  readonly noAccount: Obstacle;
  /** The button beside OAuth 2.0 (3LO), and what it may say instead. */
  readonly add: readonly [says: string, orElse: string];
  /** The button that keeps the scopes. */
  readonly saveScopes: string;
  readonly sharing: readonly SetUpStep[];
  /** How the names of the variables begin. */
  readonly prefix: string;
  readonly apiHost: string;
};

const notShared: readonly Obstacle[] = [
  {
    when: 'It works for me, and others see “Something went wrong”',
    advice: 'It is not shared yet, so that only its owner can agree.',
  },
  {
    when: 'Atlassian warns that the app is in development',
    advice: 'That is shown to its owner until it is shared. It can be passed over.',
  },
];

/** @see https://developer.atlassian.com/developer-guide/distribute-and-list-apps */
export const commercialConsole: Console = {
  cloud: 'commercial',
  title: 'Atlassian',
  name: 'developer console',
  href: 'https://developer.atlassian.com/console/myapps/',
  first: [],
  noAccount: {
    when: 'I have no Atlassian account',
    advice:
      'Create one for free at https://id.atlassian.com/signup. It needs neither Jira nor Confluence, and becomes a developer account when it first opens the console.',
  },
  add: ['Add', 'Configure'],
  saveScopes: 'Save Changes',
  sharing: [
    {
      id: 'share',
      text: 'Under **Distribution controls** select **Edit**, then **Sharing**.',
      see: 'Fields about you as the vendor of the app.',
      obstacles: notShared,
    },
    {
      id: 'save',
      text: 'Enter your name and the URL of your **Privacy Policy**, and select **Save changes**.',
      see: '**Sharing** as the status of the app.',
      note: 'It is not listed anywhere: people come to it from {app} only. A listing in the Marketplace is another matter.',
      obstacles: [
        {
          when: 'We have no privacy policy',
          advice: 'Atlassian does not share an app without one. People may read it before they agree.',
        },
      ],
    },
  ],
  prefix: 'ATLASSIAN_',
  apiHost: 'api.atlassian.com',
};

/**
 * Government Cloud, as its users call it: AGC.
 *
 * @see https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps
 */
export const governmentConsole: Console = {
  cloud: 'government',
  title: 'Atlassian Government Cloud',
  name: 'AGC developer console',
  href: 'https://developer.atlassian-us-gov-mod.com/console/',
  first: [
    {
      id: 'request',
      text: 'Request access to a developer account of Atlassian Government Cloud (AGC).',
      see: 'An account there, once Atlassian has agreed.',
      note: 'Government Cloud is for agencies of the United States government, and for contractors and vendors that work with it.',
      link: {
        label: 'Government Cloud for developers',
        href: 'https://developer.atlassian.com/platform/framework/agc/guides/manage-3lo-apps',
      },
      obstacles: [
        {
          when: 'We have an app in the commercial cloud',
          advice:
            'It does not work here, and neither does its client ID: the clouds share no accounts and no apps. This is a second app.',
        },
        {
          when: 'It takes its time',
          advice: 'The commercial cloud can be set up meanwhile. Each works without the other.',
        },
      ],
    },
  ],
  noAccount: {
    when: 'My Atlassian account is unknown there',
    advice: 'The clouds share no accounts, even where the email is the same. Request access first.',
  },
  add: ['Configure', 'Add'],
  saveScopes: 'Save',
  sharing: [
    {
      id: 'share',
      text: 'Switch **Enable sharing** on.',
      see: 'That it is on.',
      note: 'Customers there often assess an app before they let it in. Expect questions about where its data goes.',
      obstacles: notShared,
    },
  ],
  prefix: 'ATLASSIAN_GOV_',
  apiHost: 'api.atlassian-us-gov-mod.com',
};
