import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/report.ts';
import { jiraAlign } from '../../src/providers/index.ts';
import { openBackend, sampleOf } from './open-backend.ts';

type Backend = Awaited<ReturnType<typeof openBackend>>;
let backend: Backend;
afterEach(() => backend.close());

const open = async (options: Parameters<typeof openBackend>[0] = {}) => {
  backend = await openBackend({ providers: [jiraAlign], ...options });
};

/** Everything that the stream says, line by line. */
async function submit(name: string, change: Record<string, string> = {}) {
  const { site, email, apiToken } = sampleOf(backend.simulator, name);
  const values = { jiraCloudUrl: site, name: 'Acme Jira', email, apiToken, ...change };
  const { text } = await backend.call(
    'POST',
    '/connections',
    { provider: jiraAlign.id, values },
    { accept: 'application/x-ndjson' },
  );
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const findingsIn = (lines: readonly { finding?: Finding }[]): readonly Finding[] =>
  lines.flatMap(({ finding }) => finding ?? []);

/** States by name, in the order of the provider's scopes. */
const scopesIn = (lines: readonly { finding?: Finding }[]) => {
  const found = findingsIn(lines).filter(({ kind }) => kind === 'scope');
  return Object.fromEntries(found.map(({ name, state }) => [name, state]));
};

const permissionsIn = (lines: readonly { finding?: Finding }[]) => {
  const found = findingsIn(lines).filter(({ kind }) => kind === 'permission');
  return Object.fromEntries(found.map(({ name, state }) => [name, state]));
};

const READING = jiraAlign.scopes.filter((scope) => scope.startsWith('read:'));
const CHANGING = jiraAlign.scopes.filter((scope) => !scope.startsWith('read:'));

const toGateway = () => backend.simulator.requests.filter(({ path }) => path.startsWith('/ex/'));

describe('the report on a token', () => {
  it('with all scopes follows the answer: what can be read is present, what changes something is not checked', async () => {
    await open();
    const lines = await submit('jira-align');
    const answer = lines.findIndex((line) => 'result' in line);
    expect(lines.slice(answer + 1).every((line) => 'finding' in line)).toBe(true);
    expect(scopesIn(lines)).toEqual({
      ...Object.fromEntries(READING.map((scope) => [scope, 'present'])),
      ...Object.fromEntries(CHANGING.map((scope) => [scope, 'uncheckable'])),
    });
    // Each once.
    expect(findingsIn(lines)).toHaveLength(12 + 9);
    expect(permissionsIn(lines)).toMatchObject({ USER_PICKER: 'granted', ADMINISTER: 'granted' });
  });

  it('names the three scopes that are missing, and no other one', async () => {
    await open();
    const found = scopesIn(await submit('jira-align-three-missing'));
    expect(
      Object.keys(found)
        .filter((scope) => found[scope] === 'missing')
        .sort(),
    ).toEqual(['read:issue-details:jira', 'read:jql:jira', 'read:sprint:jira-software']);
    expect(Object.values(found).filter((state) => state === 'present')).toHaveLength(5);
  });

  it('with no scope of Jira Software knows what it can know, and says of the rest why not', async () => {
    await open();
    const lines = await submit('jira-only-scopes');
    expect(scopesIn(lines)).toMatchObject({
      'read:jira-user': 'present',
      'read:jira-work': 'present',
      'read:board-scope:jira-software': 'missing',
      'read:board-scope.admin:jira-software': 'missing',
      'read:sprint:jira-software': 'missing',
      'read:project:jira': 'unknown',
      'read:issue-details:jira': 'unknown',
      'read:jql:jira': 'unknown',
    });
    expect(findingsIn(lines)).toContainEqual({
      kind: 'scope',
      name: 'read:jql:jira',
      state: 'unknown',
      reason: 'ambiguous',
    });
  });

  it('does not need a board: scopes are checked before anybody looks for it', async () => {
    await open();
    const found = scopesIn(await submit('jira-align', { jiraCloudUrl: 'globex.atlassian.net' }));
    expect(READING.map((scope) => found[scope])).toEqual(READING.map(() => 'present'));
  });

  it.each([
    ['the granular scope is wanted for it', { permissionsScope: 'granular' } as const],
    ['it is out of order', undefined],
  ])('says that permissions could not be read where %s', async (_why, variants) => {
    await open(variants ? { variants } : {});
    if (!variants) {
      const path = '/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b/rest/api/3/mypermissions';
      backend.simulator.faults.add({ when: { path }, kind: 'status', status: 500, body: '{}' });
    }
    const lines = await submit('jira-align');
    expect(permissionsIn(lines)).toMatchObject({ USER_PICKER: 'unknown', ADMINISTER: 'unknown' });
    expect(scopesIn(lines)).toMatchObject({ 'read:jira-user': 'present' });
  });

  it('tells a permission that the account lacks', async () => {
    await open();
    expect(permissionsIn(await submit('jira-align-three-missing'))).toMatchObject({
      USER_PICKER: 'granted',
      ADMINISTER: 'denied',
      BROWSE_PROJECTS: 'granted',
      WORK_ON_ISSUES: 'denied',
    });
  });

  it('gives up on boards that do not answer, and says so', async () => {
    await open();
    const path = '/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b/rest/agile';
    backend.simulator.faults.add({ when: { path }, kind: 'rate-limited', retryAfterSeconds: 60 });
    const lines = await submit('jira-align');
    expect(findingsIn(lines)).toContainEqual({
      kind: 'scope',
      name: 'read:sprint:jira-software',
      state: 'unknown',
      reason: 'unanswered',
    });
    expect(toGateway().filter((request) => request.path.startsWith(path))).toHaveLength(1);
  });
});

describe('what the report costs Atlassian', () => {
  it.each(['jira-align', 'jira-align-three-missing', 'jira-only-scopes'])(
    'of %s is twelve questions at most, and none of them changes anything',
    async (name) => {
      await open();
      await submit(name);
      // Two before the answer, the rest after it.
      expect(toGateway().length).toBeLessThanOrEqual(2 + 12);
      expect(new Set(toGateway().map(({ method }) => method))).toEqual(new Set(['GET']));
      expect(new Set(backend.simulator.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    },
  );

  it('is nothing for who does not read on', async () => {
    await open();
    const { site, email, apiToken } = sampleOf(backend.simulator, 'jira-align');
    const values = { jiraCloudUrl: site, name: 'Acme Jira', email, apiToken };
    await backend.call('POST', '/connections', { provider: jiraAlign.id, values });
    expect(toGateway()).toHaveLength(2);
  });

  it('is nothing for credentials that were refused', async () => {
    await open();
    const lines = await submit('jira-align', { apiToken: 'ATSTT3x-nonsense' });
    expect(lines.at(-1)).toHaveProperty('problem');
    expect(toGateway().some(({ path }) => path.includes('mypermissions'))).toBe(false);
  });

  it('ends with the caller', async () => {
    await open();
    const path = '/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b/rest/agile';
    backend.simulator.faults.add({ when: { path }, kind: 'slow', delayMs: 300 });
    const { site, email, apiToken } = sampleOf(backend.simulator, 'jira-align');
    const values = { jiraCloudUrl: site, name: 'Acme Jira', email, apiToken };
    const response = await backend.connect.handle(
      new Request('https://app.example.com/connect/connections', {
        method: 'POST',
        headers: {
          origin: 'https://app.example.com',
          'content-type': 'application/json',
          accept: 'application/x-ndjson',
        },
        body: JSON.stringify({ provider: jiraAlign.id, values }),
      }),
    );
    const reader = response.body?.getReader();
    for (let text = ''; !text.includes('"finding"'); ) {
      text += new TextDecoder().decode((await reader?.read())?.value);
    }
    await reader?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // Only the first question about boards was on its way.
    expect(toGateway().filter((request) => request.path.startsWith(path)).length).toBeLessThanOrEqual(1);
    expect(backend.errors).toEqual([]);
  });
});
