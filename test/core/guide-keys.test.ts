import { expect, it } from 'vitest';
import type { GuideSteps } from '../../src/core/words/guide-keys.ts';
import type { Messages } from '../../src/core/words/messages.ts';
import { ourGuides, textsOf } from '../words/our-guides.ts';

const ownAccount = {
  start: ['account'],
  subdomain: ['login', 'copy'],
  agree: ['window', 'login', 'scopes', 'site', 'accept'],
  allow: ['open', 'organization', 'site', 'apps', 'allow'],
  connect: ['answer', 'lasts', 'end'],
} as const;
const email = ['accounts', 'account', 'copy'] as const;
const connect = ['form', 'enter', 'submit'] as const;
const token = ['accounts', 'account', 'create', 'kind', 'expiry', 'scopes', 'review', 'copy'] as const;

/** The steps as the types name them. */
const steps = {
  atlassian: ownAccount,
  'atlassian-government-cloud': { ...ownAccount, start: ['eligible', 'account'] },
  'atlassian-service-account-api-token': {
    start: ['admin', 'account', 'values'],
    cloudId: ['open', 'organization', 'sites', 'site', 'copy'],
    email,
    apiToken: token,
    connect,
  },
  'atlassian-service-account-oauth2': {
    start: ['admin', 'account', 'values'],
    subdomain: ['login', 'copy'],
    clientId: ['open', 'organization', 'accounts', 'account', 'create', 'kind', 'scopes', 'review', 'copy'],
    clientSecret: ['screen', 'copy'],
    connect,
  },
  'jira-align': {
    start: ['admin', 'align', 'values'],
    account: ['organization', 'accounts', 'name', 'role', 'group', 'create'],
    email,
    apiToken: ['accounts', 'account', 'create', 'kind', 'expiry', 'filter', 'scopes', 'review', 'copy'],
    permissions: ['profile', 'grant', 'global', 'oauth1'],
    jiraCloudUrl: ['sites', 'address', 'cloudId'],
    connect,
    connector: ['open', 'link', 'name', 'api', 'authentication', 'username', 'token', 'save'],
  },
} as const;

type Table = typeof steps;
type Named<Guide extends keyof Table> = {
  [Section in keyof Table[Guide] &
    string]: `${Section}/${Table[Guide][Section] extends readonly (infer Step extends string)[] ? Step : never}`;
}[keyof Table[Guide] & string];
/** True where both name the same steps, and an error of types where they do not. */
type Same = {
  [Guide in keyof GuideSteps]: [Named<Guide>, GuideSteps[Guide]] extends [GuideSteps[Guide], Named<Guide>]
    ? true
    : never;
};

it('each step of each guide has keys, by their types', () => {
  const same: Same = {
    atlassian: true,
    'atlassian-government-cloud': true,
    'atlassian-service-account-api-token': true,
    'atlassian-service-account-oauth2': true,
    'jira-align': true,
  };
  expect(Object.keys(same).sort()).toEqual([...ourGuides.keys()].sort());
  for (const [name, guide] of ourGuides) {
    const named = Object.entries<readonly string[]>(steps[name as keyof Table]);
    expect(guide.sections.map(({ id, steps }) => [id, steps.map((step) => step.id)])).toEqual(named);
    expect(textsOf(guide).size).toBeGreaterThan(80);
  }
});

it('a key that is misspelt is an error of types', () => {
  const messages: Messages = {
    'guide.atlassian/agree/accept/text': 'Press Accept.',
    'provider.atlassian.name': 'Your account',
    'error.upstream:timeout': 'Too slow.\nTry again.',
    'scope.read:jira-work': 'Read issues.',
    expiryDays: { one: 'a day', other: '{count} days' },
  };
  const misspelt: readonly Messages[] = [
    // @ts-expect-error There is no such step.
    { 'guide.atlassian/agree/acept/text': '' },
    // @ts-expect-error There is no such reason.
    { 'error.upstream:timeuot': '' },
    // @ts-expect-error There is no such provider.
    { 'provider.atlasian.name': '' },
    // @ts-expect-error Nothing is counted in it.
    { submit: { other: 'Connect' } },
  ];
  expect([Object.keys(messages), misspelt].map(({ length }) => length)).toEqual([5, 4]);
});
