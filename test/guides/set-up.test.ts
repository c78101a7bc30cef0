import { describe, expect, it } from 'vitest';
import { clouds } from '../../src/core/clouds.ts';
import type { Provider } from '../../src/core/provider.ts';
import { commercialConsole, governmentConsole } from '../../src/guides/set-up/console.ts';
import { buildSetUp } from '../../src/guides/set-up/index.ts';
import { atlassian, atlassianGovernmentCloud } from '../../src/providers/index.ts';
import { readOAuth, readOAuthApps } from '../../src/server/oauth.ts';
import { labelsIn, textsOf } from './told.ts';

const publicUrl = 'https://app.example.com';
const built = [atlassian, atlassianGovernmentCloud].map((provider) => ({
  id: provider.id,
  provider,
  setUp: buildSetUp({ provider, publicUrl, appName: 'Beacon' }),
}));
const asking = (...scopes: string[]): Provider => ({ ...atlassian, scopes });

describe('the callback URL', () => {
  it.each([
    ['https://app.example.com', undefined, 'https://app.example.com/connect/oauth/callback'],
    ['https://app.example.com/', undefined, 'https://app.example.com/connect/oauth/callback'],
    ['https://app.example.com/beacon//', undefined, 'https://app.example.com/beacon/connect/oauth/callback'],
    ['http://localhost:4310', undefined, 'http://localhost:4310/connect/oauth/callback'],
    ['https://app.example.com', '/atlassian', 'https://app.example.com/atlassian/oauth/callback'],
  ])('of %s is the one that the server sends to Atlassian', (address, basePath, expected) => {
    const place = { publicUrl: address, ...(basePath && { basePath }) };
    expect(buildSetUp({ provider: atlassian, ...place }).callbackUrl).toBe(expected);
    const server = readOAuth({ ...place, authenticate: () => null } as unknown as Parameters<
      typeof readOAuth
    >[0]);
    expect(server.callbackUrl).toBe(expected);
  });

  it.each(['', 'app.example.com', 'ftp://app.example.com', '/connect'])('is not made of %j', (address) => {
    expect(() => buildSetUp({ provider: atlassian, publicUrl: address })).toThrow(/publicUrl has to be/);
  });
});

describe.each(built)('the set-up of $id', ({ provider, setUp }) => {
  const steps = setUp.sections.flatMap((section) =>
    section.steps.map((step) => ({ address: `${section.id}/${step.id}`, step })),
  );

  it.each(steps)('$address says what to see, and what to do when it is not there', ({ step }) => {
    expect(step.see).toMatch(/\.$/);
    expect(step.obstacles.length).toBeGreaterThan(0);
    for (const text of textsOf(step)) {
      expect(text.split('**').length % 2, text).toBe(1);
      expect(text).not.toContain('{app}');
    }
    for (const label of labelsIn(textsOf(step))) expect(label.trim()).toBe(label);
  });

  it('has addresses that are unique', () => {
    expect(new Set(steps.map(({ address }) => address)).size).toBe(steps.length);
    expect(new Set(setUp.sections.map(({ id }) => id)).size).toBe(setUp.sections.length);
  });

  it('names the variables that the server reads, and no secret of anybody', () => {
    const [id, secret] = setUp.variables;
    const apps = readOAuthApps({ [id]: 'an-id', [secret]: 'a-secret' });
    expect(apps).toEqual({ [provider.cloud]: { clientId: 'an-id', clientSecret: 'a-secret' } });
    const copied = steps.flatMap(({ step }) => step.values ?? []).map(({ value }) => value);
    expect(copied).toContain(`PUBLIC_URL=${publicUrl}\n${id}=\n${secret}=`);
  });

  it('has each scope that is asked for to be ticked and copied, and each scope once', () => {
    const { scopes = [], values = [] } =
      steps.find(({ address }) => address === 'permissions/scopes')?.step ?? {};
    expect(scopes.filter(({ need }) => need === 'asked').map(({ name }) => name)).toEqual(provider.scopes);
    expect(values.map(({ value }) => value)).toEqual([provider.scopes.join('\n')]);
    expect(new Set(scopes.map(({ name }) => name)).size).toBe(scopes.length);
    for (const { text } of scopes) expect(text).toMatch(/\.$/);
  });

  it('leads to Atlassian alone, and to the consoles of the cloud', () => {
    const { name, apiHost } = provider.cloud === 'commercial' ? clouds.commercial : clouds.government;
    const { href } = name === 'commercial' ? commercialConsole : governmentConsole;
    const links = steps.flatMap(({ step }) => step.link ?? []);
    expect(links.map((link) => link.href)).toContain(href);
    for (const link of links) {
      expect(new URL(link.href).host).toMatch(/^developer\.atlassian(?:-us-gov-mod)?\.com$/);
    }
    const request = steps.find(({ address }) => address === 'try/request')?.step;
    expect(request?.note).toContain(`https://${apiHost}/ex/jira/`);
  });

  it('warns of nothing', () => {
    expect(setUp.warnings).toEqual([]);
  });
});

describe('it warns', () => {
  it('of an address without https, but for the own machine', () => {
    const warningsAt = (address: string) =>
      buildSetUp({ provider: atlassian, publicUrl: address }).warnings.length;
    expect(warningsAt('http://app.example.com')).toBe(1);
    expect(warningsAt('http://127.0.0.1:4310')).toBe(0);
  });

  it('of a scope that does not exist, and of too many', () => {
    const warnings = (provider: Provider) => buildSetUp({ provider, publicUrl }).warnings.join('\n');
    expect(warnings(asking('read:jira-work', 'delete:jira-work'))).toMatch(
      /delete:jira-work.*write:jira-work/,
    );
    const many = Array.from({ length: 50 }, (_, index) => `read:thing-${index}:jira`);
    expect(warnings(asking('read:jira-user', ...many))).toMatch(/51 scopes/);
    expect(warnings(asking('read:jira-user', ...many.slice(1)))).toBe('');
  });
});

it('asks for what the server’s option says, required and optional, and hints at what boards take', () => {
  const scopes = { required: ['read:jira-work', 'offline_access'], optional: ['write:jira-work'] };
  const { sections, warnings, hints } = buildSetUp({ provider: atlassian, publicUrl, scopes });
  const step = sections.flatMap(({ steps }) => steps).find((one) => one.scopes);
  expect(step?.values).toEqual([{ label: 'Scopes', value: 'read:jira-work\nwrite:jira-work' }]);
  expect(step?.scopes?.filter(({ need }) => need === 'asked').map(({ name }) => name)).toEqual([
    'read:jira-work',
    'write:jira-work',
  ]);
  expect(warnings).toEqual([expect.stringMatching(/offline_access by itself/)]);
  expect(hints).toEqual([expect.stringMatching(/^Boards and sprints do not take read:jira-work/)]);
});

it('takes scopes of a provider of one’s own, and names of a product, to the letter', () => {
  const { sections } = buildSetUp({
    provider: asking('read:sprint:jira-software', 'constructor', 'read:me'),
    publicUrl,
    appName: '$& **Beacon**',
  });
  const permissions = sections.find(({ id }) => id === 'permissions');
  const [first, second, third] = permissions?.steps.find(({ scopes }) => scopes)?.scopes ?? [];
  expect(first).toMatchObject({ name: 'read:sprint:jira-software', api: 'Jira API', text: 'Read sprints.' });
  expect(second).toMatchObject({ name: 'constructor', api: undefined, text: '' });
  expect(third).toMatchObject({ name: 'read:me', api: 'User identity API' });
  const add = permissions?.steps.find(({ id }) => id === 'add');
  expect(add?.text).toBe(
    'Next to **Jira API** and to **User identity API** select **Add**, then **Configure**.',
  );
  expect(add?.obstacles.some(({ advice }) => advice.includes('not needed'))).toBe(false);
  const name = sections.find(({ id }) => id === 'app')?.steps.find(({ id }) => id === 'name');
  expect(name?.text).toContain('$& **Beacon**');
});
