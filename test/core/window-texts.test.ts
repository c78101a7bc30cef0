import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseWindowText } from '../../src/core/recognise-window-text.ts';
import { type WindowTextId, windowTexts } from '../../src/core/window-texts.ts';
import { sayFrom } from '../../src/core/words/say-from.ts';
import { windowWords } from '../../src/core/words/window-words.ts';
import { quickest } from '../quickest.ts';
import { consenting } from '../simulator/consenting.ts';
import { withSimulator } from '../simulator/with-simulator.ts';

const CALLBACK = 'https://beacon.example/connect/oauth/callback';

/** What people found in the window, as they wrote it down. */
const texts: readonly (readonly [WindowTextId, string])[] = [
  ['callback', `redirect_uri is not registered for client: ${CALLBACK}`],
  ['callback', `Callback URL mismatch. ${CALLBACK} is not in the list of allowed callback URLs`],
  [
    'scopes-none',
    'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.',
  ],
  [
    'scopes-added',
    'This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: `read:me delete:jira-work`',
  ],
  [
    'scopes-added',
    'This app has requested Jira API & User identity API scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the Jira API & User identity API: read:me.',
  ],
  [
    'approval',
    'Your site admin must authorize this app for the site acme.atlassian.net before the app can access your account.',
  ],
  [
    'approval',
    'Your site admin must authorize this app for the site acme.atlassian-us-gov-mod.net before the app can access your account.',
  ],
  [
    'access',
    "Access denied. This app requires access to a Jira & Confluence site which you don't have or don't have the permission to access.",
  ],
  [
    'access',
    'Access denied. This app requires access to a Jira & Jira & User identity & Jira Service Management site which you don’t have or don’t have the permission to access.',
  ],
  ['shared', 'failed to retrieve client'],
  ['shared', 'Something went wrong: failed to retrieve client'],
  [
    'shared',
    "You don't have access to this app. This application is in development - only the owner of this application may grant it access to their account.",
  ],
  ['development', 'This app is in development mode.'],
  ['header', 'HTTP Status 400 – Bad Request. Message: Request header is too large'],
  ['unknown-client', 'Unknown client: 4hGz'],
  ['request-refused', 'Service not found: https://api.example.com'],
  ['request-refused', 'Unsupported response type: token'],
  ['went-wrong', 'Something went wrong'],
];

const address = (text: string, encode: (text: string) => string) =>
  `https://id.atlassian.com/error?error=unauthorized_client&error_description=${encode(text)}&state=x`;
const plus = (text: string) => String(new URLSearchParams({ text })).slice('text='.length);
const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '').length;

describe.each(texts)('%s: %s', (id, text) => {
  it('is recognised in whatever form it is copied', () => {
    const forms = [
      text,
      text.toUpperCase(),
      `  "${text}"\n`,
      `“${text}”`,
      text.replaceAll(' ', '\u00a0\n\t '),
      text.replaceAll("'", '’'),
    ];
    expect(forms.map((form) => recogniseWindowText(form))).toEqual(forms.map(() => id));
  });

  // The heading has no address of its own.
  it.skipIf(id === 'went-wrong')('is recognised in an address and below a heading', () => {
    const forms = [
      address(text, encodeURIComponent),
      address(text, plus),
      encodeURIComponent(address(text, plus)),
      `Something went wrong\n\n${text}\n\nError: unauthorized_client`,
    ];
    expect(forms.map((form) => recogniseWindowText(form))).toEqual(forms.map(() => id));
  });

  // What is said of every refused request stands before what matters.
  it.skipIf(id === 'header')('is recognised by its beginning', () => {
    const own = text.replace('Something went wrong: ', '');
    const first = text.indexOf(own);
    for (let end = own.length; letters(own.slice(0, end)) >= 12; end -= 1) {
      const cut = `${text.slice(0, first + end)}…`;
      expect([cut, recogniseWindowText(cut)]).toEqual([cut, id]);
    }
  });
});

describe('a part of a text', () => {
  it.each([
    ['must authorize this app for the site acme', 'approval'],
    ['admin must auth', 'approval'],
    ["for the site 'acme.atlassian.net' before the app can access your account", 'approval'],
    ["don't have the permission to access", 'access'],
    ['This app requires access to a Confluence site', 'access'],
    ['ensure that it includes valid', 'scopes-none'],
    ['add the following scopes', 'scopes-added'],
    ['registered for client', 'callback'],
    ['development mode', 'development'],
    ['The app needs Jira API & User identity API', 'scopes-added'],
    ['must authorize this app', 'approval'],
    ['This app requires access to a Jira site which you don’t have', 'access'],
    ['Something went wrong\nThis app has requ', 'scopes-added'],
    ['header is too large', 'header'],
  ] as const)('%s', (text, id) => {
    expect(recogniseWindowText(text)).toBe(id);
  });

  it('that several texts have is none of them', () => {
    expect(recogniseWindowText('is in development')).toBeUndefined();
  });
});

it.each([
  '',
  'Log in to continue',
  'Log in with your Atlassian account to continue',
  'Something went wrong with your payment',
  'Something went wrong. Reload the page to try again.',
  'Enter your password',
  'Choose an account',
  'Beacon is requesting access to your Atlassian account',
  'Use app on acme.atlassian.net',
  'Your site admin must renew the subscription',
  'This app requires access to a camera',
  'This app has been removed',
  'Access denied. You are not authorized to access this page (AADSTS50105)',
  'HTTP Status 400 – Bad Request',
  'HTTP Status 404 – Not Found',
  'Failed to retrieve clients',
  'Unknown client certificate',
  'Callback URL',
  'Our service is in development and may change in the future',
  'The request header is missing',
  'acme.atlassian.net refused to connect',
  'https://id.atlassian.com/login?continue=https%3A%2F%2Fauth.atlassian.com%2Fauthorize%3Fclient_id%3Dabc',
  'https://beacon.example/callback?error=access_denied&error_description=User+did+not+authorize+the+request',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor',
  'ok',
  'Access denied by your organization policy on devices',
  'Your admin must approve this device before you can sign in',
  'The User Identity API is down',
  'Diese Seite kann nicht angezeigt werden',
  'the app',
  'this app has',
])('"%s" is none of them', (text) => {
  expect(recogniseWindowText(text)).toBeUndefined();
});

describe('the simulator', () => {
  const tools = withSimulator();
  const { location, follow, logIn } = consenting(tools);

  async function meet(...[name, more]: Parameters<typeof logIn>) {
    const answer = await logIn(name, more);
    const { text } = await follow(answer);
    const page = text
      .slice(text.indexOf('<h1>'))
      .replaceAll('&#39;', "'")
      .replaceAll(/<[^>]+>/g, ' ');
    expect(recogniseWindowText(location(answer))).toBe(recogniseWindowText(page));
    return recogniseWindowText(page);
  }

  it.each([
    [{ redirect_uri: 'http://localhost:4310/elsewhere' }, 'callback'],
    [{ client_id: 'nobody' }, 'unknown-client'],
    [{ audience: 'api.atlassian-us-gov-mod.com' }, 'request-refused'],
    [{ response_type: 'token' }, 'request-refused'],
    [{ scope: 'offline_access profile' }, 'scopes-none'],
    [{ scope: 'read:jira-work delete:jira-work' }, 'scopes-added'],
  ] as const)('asked with %o shows what is recognised', async (more, id) => {
    expect(await meet('Mia', more)).toBe(id);
  });

  it.each([
    [{ appState: 'not-shared' }, 'shared'],
    [{ appState: 'scope-missing' }, 'scopes-added'],
    [{ appState: 'admin-approval' }, 'approval'],
  ] as const)('under %o shows what is recognised', async (variants, id) => {
    tools.simulator().use(variants);
    expect(await meet('Mia')).toBe(id);
  });

  it('shows people what is recognised, and a challenge that it does not take', async () => {
    expect(await meet('Inês')).toBe('approval');
    expect(await meet('Wei')).toBe('access');
    tools.simulator().use({ pkce: 'enforced' });
    const more = { code_challenge: 'x', code_challenge_method: 'plain' };
    expect(await meet('Mia', more)).toBe('request-refused');
  });
});

describe('the advice', () => {
  const say = sayFrom(windowWords, {}, { app: 'Beacon' });

  it.each(windowTexts)('of $id is two sentences at most, and says whose operator', ({ id, who }) => {
    const advice = say(`window.${id}`);
    expect(advice.split(/[.!?] [A-Z]/).length).toBeLessThanOrEqual(2);
    expect(advice).not.toMatch(/[{}]/);
    if (who === 'operator') expect(advice).toContain('Beacon');
  });

  it('is found by what is quoted', () => {
    for (const { id, quote } of windowTexts) {
      for (const one of quote?.split(' · ') ?? []) expect([one, recogniseWindowText(one)]).toEqual([one, id]);
    }
  });

  it('is the words of the host where it has some', () => {
    expect(sayFrom(windowWords, { 'window.blank': 'Neu laden.' })('window.blank')).toBe('Neu laden.');
  });
});

describe('any text', () => {
  const words = texts.flatMap(([, text]) => text.split(' '));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...words, '%', '%E2', '%ff', '+', '…'), { maxLength: 40 })
      .map((all) => all.join(' ')),
  );

  it('is read without a fault, alike in every case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const id = recogniseWindowText(text);
        expect(recogniseWindowText(` ${text}\n`)).toBe(id);
        if (id !== undefined) expect(windowTexts.map((one) => one.id)).toContain(id);
      }),
    );
  });

  it.each([
    'a',
    ' ',
    '%',
    '%e2',
    '%41',
    '%25',
    ':',
    '"',
    '\u200b',
    'this app has requested ',
    'requested scopes that have not been added to the ',
    'site admin must authorize this ',
    'İ',
  ])('100 kB of "%s" takes less than 50 ms', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(quickest(() => recogniseWindowText(text))).toBeLessThan(50);
  });
});
