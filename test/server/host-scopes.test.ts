import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ScopeNeeds } from '../../src/core/index.ts';
import { atlassian, jiraAlign, providers } from '../../src/providers/index.ts';
import { readScopeNeeds, withScopes } from '../../src/server/host-scopes.ts';
import type { CreateConnectOptions } from '../../src/server/options.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  openBackend,
  PROVIDER,
  sampleOf,
  valuesOf,
} from './open-backend.ts';
import { createPerson } from './person.ts';

let backend: Backend;
afterEach(() => backend?.close());

const warnings: string[] = [];
const open = async (scopes: ScopeNeeds | undefined, own: Partial<CreateConnectOptions> = {}) => {
  warnings.length = 0;
  backend = await openBackend({ scopes, onWarning: (warning) => void warnings.push(warning), ...own });
};
const submit = (name: string) => backend.submit(valuesOf(sampleOf(backend.simulator, name)));
const asked = () =>
  backend.simulator.requests.map(({ path }) => path).filter((path) => path.includes('/ex/'));

const JIRA: ScopeNeeds = { required: ['read:jira-user', 'read:jira-work'], optional: ['write:jira-work'] };

describe('the scopes of the host', () => {
  it('take the place of each provider’s own, but for what connects another tool', async () => {
    await open(JIRA, { providers: [...providers, jiraAlign] });
    const { json } = await backend.call('GET', '/providers');
    const told = Object.fromEntries(
      json.providers.map(({ id, scopes }: { id: string; scopes: unknown }) => [id, scopes]),
    );
    for (const { id } of providers) expect(told[id]).toEqual(JIRA);
    expect(told[jiraAlign.id]).toEqual({ required: jiraAlign.scopes, optional: [] });
    expect(warnings).toEqual([]);
  });

  it('are what is looked for: present, missing, and unknown where only a change would tell', async () => {
    await open({ ...JIRA, optional: ['write:jira-work', 'read:space:confluence'] });
    const { json } = await submit('jira-only-scopes');
    expect(json.connection.scopes).toEqual([
      { name: 'read:jira-user', state: 'present' },
      { name: 'read:jira-work', state: 'present' },
      { name: 'write:jira-work', state: 'unknown', optional: true },
      { name: 'read:space:confluence', state: 'missing', optional: true },
    ]);
    expect(await backend.connections()).toEqual([json.connection]);
  });

  it('name the products that are asked', async () => {
    await open(JIRA);
    const { json } = await submit('everything');
    expect(json.connection.products).toEqual([{ product: 'jira', state: 'answers' }]);
    expect(asked().some((path) => path.includes('/ex/jira/'))).toBe(true);
    expect(asked().filter((path) => path.includes('/ex/confluence/'))).toEqual([]);
  });

  it('in the granular family are not told from classic ones that explain the same answer', async () => {
    const granular = ['application-role', 'group', 'user', 'avatar'].map((name) => `read:${name}:jira`);
    await open({ required: ['read:jira-user', ...granular] });
    const { json } = await submit('jira-only-scopes');
    expect(json.connection.scopes.map(({ state }: { state: string }) => state)).toEqual(
      Array(5).fill('unknown'),
    );
  });

  it('are named where too few are there to read anything, with what has to be made anew', async () => {
    await open({ ...JIRA, optional: ['read:space:confluence'] });
    const token = (await submit('without-read-scopes')).json;
    expect(token).toMatchObject({
      code: 'insufficient_scope',
      field: 'apiToken',
      evidence: { reason: 'token', scopes: JIRA.required },
    });
    expect(token.detail).toContain('Missing: read:jira-user, read:jira-work.');
    expect(token.detail).toMatch(/scopes of a token cannot be edited: create a new token/);
    const client = clientValuesOf(clientOf(backend.simulator, 'without-read-scopes'));
    const { json } = await backend.submitClient({ ...client, subdomain: 'acme' });
    expect(json).toMatchObject({ evidence: { reason: 'client', scopes: JIRA.required } });
    expect(json.detail).toMatch(/credential cannot be edited.*client ID and secret/);
    expect(await backend.connections()).toEqual([]);
  });

  it('that none of what can be asked singles out are all named', async () => {
    const granular = ['application-role', 'group', 'user', 'avatar'].map((name) => `read:${name}:jira`);
    await open({ required: granular });
    expect((await submit('without-read-scopes')).json.evidence.scopes).toEqual(granular);
  });
});

describe('a person who agrees', () => {
  const begin = async () =>
    (await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} })).json;
  const agree = async (name: string) => {
    const { attemptId, startUrl } = await begin();
    const person = createPerson(backend);
    const sent = await person.visit(startUrl);
    await person.visit(await person.decide(sent.location, name));
    const { json } = await backend.call('GET', `/attempts/${attemptId}`);
    return { result: json.attempt.result, scope: new URL(sent.location).searchParams.get('scope') };
  };

  it('is asked for all of them, and for no other one; what Atlassian lists then is present', async () => {
    await open({ required: [...JIRA.required, 'offline_access'], optional: ['write:jira-work'] });
    const { result, scope } = await agree('Mia');
    expect(scope).toBe('read:jira-user read:jira-work write:jira-work offline_access');
    expect(result.connection.scopes).toEqual([
      { name: 'read:jira-user', state: 'present' },
      { name: 'read:jira-work', state: 'present' },
      { name: 'write:jira-work', state: 'present', optional: true },
    ]);
    // Nothing tells of writing at a test; the consent is still the same one.
    const { json } = await backend.call('POST', `/connections/${result.connection.id}/test`);
    expect(json.connection.scopes).toEqual(result.connection.scopes);
  });

  it('and chooses among sites connects with the same', async () => {
    await open(JIRA);
    const { result } = await agree('Tomás');
    const [{ cloudId }] = result.sites;
    const { json } = await backend.call('POST', `/attempts/${result.attemptId}/site`, { cloudId });
    expect(json.connection.scopes).toContainEqual({
      name: 'write:jira-work',
      state: 'present',
      optional: true,
    });
  });
});

describe('at the start', () => {
  it('it is told what will not work, once, and no hints', async () => {
    await open({ required: ['read:jira-user', 'delete:jira-work', 'offline_access'], optional: ['jira'] });
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toMatch(/delete:jira-work.*write:jira-work/);
    expect(warnings[1]).toMatch(/looks like jira,/);
    expect(warnings[2]).toMatch(/offline_access by itself/);
  });

  it('scopes of a provider of the host’s own are checked as well, each fault once', async () => {
    const own = (id: string) => ({ ...atlassian, id, scopes: [...atlassian.scopes, 'delete:jira-work'] });
    await open(undefined, { providers: [own('one'), own('other')] });
    expect(warnings).toHaveLength(1);
    await backend.close();
    await open(JIRA, { providers: [own('one')] });
    expect(warnings).toEqual([]);
  });

  it('the console hears of it where nobody else does', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await open({ required: ['read:jira-user', 'jira'] }, { onWarning: undefined });
    expect(warn.mock.calls).toEqual([['connect-atlassian:', expect.stringMatching(/looks like jira,/)]]);
    warn.mockRestore();
  });

  it('a log hears of it before the console does', async () => {
    const onConsole = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    await open({ required: ['read:jira-user', 'jira'] }, { onWarning: undefined, log });
    expect(log.warn.mock.calls).toEqual([[{}, expect.stringMatching(/looks like jira,/)]]);
    expect(onConsole).not.toHaveBeenCalled();
    onConsole.mockRestore();
  });

  it.each([
    [{ required: [] }],
    [{ required: [], optional: ['read:jira-user'] }],
    [{ required: 'read:jira-user' }],
    [{ optional: ['read:jira-user'] }],
    [{ required: ['read:jira-user read:jira-work'] }],
    [{ required: [''] }],
    [{ required: ['read:jira-user"'] }],
    [{ required: ['read:jira-user'], optional: [7] }],
    [{ required: ['ATSTTcanary'] }],
    [['read:jira-user']],
  ])('what is no list of names is refused: %j', (scopes) => {
    expect(() => withScopes(atlassian, scopes as unknown as ScopeNeeds)).toThrow(
      /scopes has to be \{ required/,
    );
  });
});

describe('the environment', () => {
  it.each([
    [{}, undefined],
    [{ CONNECT_SCOPES: '  ' }, undefined],
    [{ CONNECT_SCOPES: 'a b' }, { required: ['a', 'b'], optional: [] }],
    [
      { CONNECT_SCOPES: ' a,\n b ', CONNECT_OPTIONAL_SCOPES: 'c' },
      { required: ['a', 'b'], optional: ['c'] },
    ],
  ])('%j says %j', (environment, needs) => {
    expect(readScopeNeeds(environment)).toEqual(needs);
  });

  it.each([
    [{ CONNECT_SCOPES: 'read:jira-user read:jïra-work' }, /^CONNECT_SCOPES: entry 2 is no name of a scope/],
    [{ CONNECT_SCOPES: 'a', CONNECT_OPTIONAL_SCOPES: '\u001b[2J' }, /^CONNECT_OPTIONAL_SCOPES: entry 1 is/],
    [{ CONNECT_SCOPES: `read:${'a'.repeat(300)}:jira` }, /^CONNECT_SCOPES: entry 1 is/],
    [{ CONNECT_SCOPES: 'ATOAcanary-of-a-client' }, /^CONNECT_SCOPES: entry 1 is(?!.*canary)/],
  ])('with what is no name is refused, by its number: %j', (environment, says) => {
    expect(() => readScopeNeeds(environment)).toThrow(says);
  });

  it('are no more than Atlassian could list', () => {
    const names = (many: number) => Array.from({ length: many }, (_, at) => `read:thing-${at}:jira`);
    expect(() => withScopes(atlassian, { required: names(250), optional: names(250) })).not.toThrow();
    expect(() => withScopes(atlassian, { required: names(251), optional: names(250) })).toThrow(/501 scopes/);
  });

  it('with optional ones only is refused', () => {
    expect(() => readScopeNeeds({ CONNECT_OPTIONAL_SCOPES: 'a' })).toThrow(/CONNECT_SCOPES/);
  });
});

it('a provider that is offered says what it needs to whoever asks', async () => {
  await open(undefined);
  const { json } = await backend.call('GET', '/providers', undefined, { 'x-test-user': '/' });
  const own = json.providers.find(({ id }: { id: string }) => id === PROVIDER);
  expect(own.scopes).toEqual({ required: atlassian.scopes, optional: [] });
});
