/** Who can mend what the Atlassian window shows; the operator is that of the product which embeds us. */
export type Mender = 'you' | 'site-admin' | 'operator';

type WordlessId = 'log-in' | 'blank';

type QuotedId =
  | 'approval'
  | 'access'
  | 'callback'
  | 'scopes-added'
  | 'scopes-none'
  | 'header'
  | 'shared'
  | 'development'
  | 'unknown-client'
  | 'request-refused'
  | 'went-wrong';

/** One thing that the Atlassian window can show, for which there is advice. */
export type WindowTextId = WordlessId | QuotedId;

/** What the Atlassian window shows where it does not come back by itself; the advice is in `words/window-words.ts`. */
export type WindowText =
  | { readonly id: WordlessId; readonly who: Mender; readonly quote?: undefined }
  | {
      readonly id: QuotedId;
      readonly who: Mender;
      /** Its beginning, as Atlassian shows it. */
      readonly quote: string;
      /** All that it says, in each wording that is known; `…` stands for what differs. A part of one is recognised. */
      readonly wordings: readonly string[];
      /** What no other text has, and is recognised wherever it stands. */
      readonly signs?: readonly string[];
    };

/** From what happens most often to what hardly ever does. */
export const windowTexts: readonly WindowText[] = [
  { id: 'log-in', who: 'you' },
  { id: 'blank', who: 'you' },
  {
    // https://support.atlassian.com/atlassian-cloud/kb/your-site-admin-must-authorize-this-app-error-in-atlassian-cloud-apps
    id: 'approval',
    quote: 'Your site admin must authorize this app for the site …',
    who: 'site-admin',
    wordings: [
      'Your site admin must authorize this app for the site … before the app can access your account.',
    ],
    signs: [
      'site admin must authorize this app',
      'authorize this app for the site',
      'net before the app can access your account',
    ],
  },
  {
    // https://support.atlassian.com/jira/kb/access-denied-for-app
    id: 'access',
    quote: 'Access denied. This app requires access to a Jira … site which you don’t have …',
    who: 'you',
    wordings: [
      "Access denied. This app requires access to a … site which you don't have or don't have the permission to access.",
    ],
    signs: [
      'access denied. This app requires access to a',
      'this app requires access to a Jira',
      'this app requires access to a Confluence',
      "which you don't have or don't have the permission",
    ],
  },
  {
    // https://github.com/humanlayer/humanlayer/issues/1068, https://community.developer.atlassian.com/t/41372
    id: 'callback',
    quote: 'redirect_uri is not registered for client … · Callback URL mismatch …',
    who: 'operator',
    wordings: [
      'redirect_uri is not registered for client: …',
      'Callback URL mismatch. … is not in the list of allowed callback URLs',
    ],
    signs: [
      'redirect_uri is not registered for client',
      'callback URL mismatch',
      'not in the list of allowed callback URLs',
    ],
  },
  {
    // https://github.com/atlassian/atlassian-mcp-server/issues/177, https://github.com/OpenHands/OpenHands/issues/12397
    id: 'scopes-added',
    quote: 'This app has requested scopes that have not been added to the app …',
    who: 'operator',
    wordings: [
      'This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: …',
      'This app has requested Jira API & User identity API scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the Jira API & User identity API: …',
    ],
    signs: [
      'scopes that have not been added to the app',
      'developer.atlassian.com/apps and add the following scopes',
      'this app has requested Jira API',
      'Jira API & User identity API',
      'this app has requested Confluence API',
    ],
  },
  {
    // https://github.com/backstage/backstage/pull/23897
    id: 'scopes-none',
    quote: 'This app has not requested any supported Atlassian scopes …',
    who: 'operator',
    wordings: [
      'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.',
    ],
    signs: ['has not requested any supported Atlassian scopes', 'check the authorization URL for your app'],
  },
  {
    // https://community.developer.atlassian.com/t/56311
    id: 'header',
    quote: 'HTTP Status 400 … Request header is too large',
    who: 'operator',
    wordings: ['Request header is too large'],
    signs: ['request header is too large'],
  },
  {
    // https://github.com/veryfront/veryfront-code/pull/3863
    id: 'shared',
    quote: 'You don’t have access to this app … · failed to retrieve client',
    who: 'operator',
    wordings: [
      'failed to retrieve client',
      "You don't have access to this app. This application is in development - only the owner of this application may grant it access to their account.",
    ],
    signs: ['failed to retrieve client', 'application is in development - only the owner'],
  },
  {
    // https://github.com/obot-platform/obot/issues/1015
    id: 'development',
    quote: 'This app is in development mode',
    who: 'operator',
    wordings: ['This app is in development mode'],
    signs: ['app is in development mode'],
  },
  {
    id: 'unknown-client',
    quote: 'Unknown client …',
    who: 'operator',
    wordings: ['Unknown client: …'],
    signs: ['unknown client:'],
  },
  {
    id: 'request-refused',
    quote: 'Service not found … · Unsupported response type …',
    who: 'operator',
    wordings: ['Service not found: …', 'Unsupported response type: …', 'The code challenge method is S256.'],
    signs: ['service not found:', 'unsupported response type:', 'code challenge method is'],
  },
  // The heading above several of these, so that it is told only where it stands alone.
  { id: 'went-wrong', quote: 'Something went wrong', who: 'operator', wordings: ['Something went wrong'] },
];
