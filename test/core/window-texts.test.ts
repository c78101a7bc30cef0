import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseWindowText, windowTexts } from '../../src/core/window-texts.ts';
import { windowWords } from '../../src/core/words/window-words.ts';
import { quickest } from '../quickest.ts';

/** As facts 1.2 has them. */
const texts: readonly (readonly [id: string, text: string])[] = [
  ['callback', 'redirect_uri is not registered for client: https://app.example.com/connect/oauth/callback'],
  [
    'callback',
    'https://id.atlassian.com/error?error=unauthorized_client&error_description=redirect_uri%20is%20not%20registered%20for%20client%3A%20https%3A%2F%2Fapp.example.com',
  ],
  [
    'callback',
    'Callback URL mismatch. https://app.example.com/cb is not in the list of allowed callback URLs',
  ],
  [
    'scopes-none',
    'This app has not requested any supported Atlassian scopes. Check the authorization URL for your app and ensure that it includes valid scopes.',
  ],
  [
    'scopes-added',
    'This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: `read:me`',
  ],
  ['scopes-added', 'The app needs Jira API & User identity API'],
  [
    'approval',
    'Your site admin must authorize this app for the site acme.atlassian.net before the app can access your account.',
  ],
  [
    'access',
    "Access denied. This app requires access to a Jira & Confluence site which you don't have or don't have the permission to access.",
  ],
  ['access', 'This app requires access to a Jira site which you don’t have'],
  ['shared', 'Something went wrong. failed to retrieve client'],
  ['shared', 'This app is in development mode'],
  ['header', 'HTTP Status 400 – Bad Request. Request header is too large'],
];

const others = [
  '',
  'ok',
  'Log in to continue',
  'Enter your password',
  'Something went wrong with your payment',
  'You do not have permission to access this page',
  'Choose an account to continue to Beacon',
  'This site is under maintenance, come back later',
  'Access denied by your organization policy on devices',
  'Your admin must approve this device before you can sign in',
  'Request timed out, please reload',
  'https://id.atlassian.com/login?continue=https%3A%2F%2Fauth.atlassian.com%2Fauthorize',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit',
];

describe('what the Atlassian window says', () => {
  it.each(texts)('%s: %s', (id, text) => {
    for (const copied of [text, text.toUpperCase(), `  “${text}”\n`, text.replaceAll(' ', '\u00a0')]) {
      expect(recogniseWindowText(copied), copied).toBe(id);
    }
  });

  it.each(others)('is not known: %s', (text) => expect(recogniseWindowText(text)).toBeUndefined());

  it('is known by a piece of it', () => {
    expect(recogniseWindowText('must authorize this app')).toBe('approval');
    expect(recogniseWindowText('header is too large')).toBe('header');
  });

  it('has an answer each', () => {
    for (const { id } of windowTexts) expect(windowWords[`window.${id}`].length).toBeGreaterThan(40);
  });

  it('is read whatever it is, and fast', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void recogniseWindowText(text)));
    for (const unit of [' ', '"', '%', '+', 'redirect_uri is ', '%25']) {
      const long = unit.repeat(100_000 / unit.length);
      expect(
        quickest(() => recogniseWindowText(long)),
        JSON.stringify(unit),
      ).toBeLessThan(50);
    }
  });
});
