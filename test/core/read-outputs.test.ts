import { describe, expect, it } from 'vitest';
import { defineProvider } from '../../src/core/provider.ts';
import { readOutputs } from '../../src/core/read-outputs.ts';
import { jiraAlign } from '../../src/providers/index.ts';

const site = { host: 'acme.atlassian.net', cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b' };
const entered = {
  jiraCloudUrl: 'https://acme.atlassian.net/jira',
  name: ' Acme Jira ',
  email: 'align-bot@serviceaccount.atlassian.com',
  apiToken: 'ATSTT-never-shown',
};
const valuesOf = (lines: ReturnType<typeof readOutputs>) => lines.map(({ label, value }) => [label, value]);

describe('the settings for Jira Align', () => {
  it('are those of its own form, in its order, to the letter', () => {
    expect(valuesOf(readOutputs(jiraAlign, site, entered))).toEqual([
      ['Jira Link', 'https://acme.atlassian.net/browse/{external}'],
      ['Name', 'Acme Jira'],
      ['Jira API URL', 'https://api.atlassian.com/ex/jira/1a11d016-8984-4c3e-b9ab-142dd06acb1b'],
      ['Authentication Type', 'API service account token Authentication'],
      ['Jira Username', 'align-bot@serviceaccount.atlassian.com'],
      ['Jira API token', undefined],
    ]);
  });

  it.each([
    'Acme "West"',
    "The Jones'",
    '"Acme"',
    '«Nord»',
    'Acme `prod`',
    'Caf\u00e9 \u2764\ufe0f',
    '$& {host}',
  ])('hold a name as it was chosen: %s', (name) => {
    expect(valuesOf(readOutputs(jiraAlign, site, { ...entered, name: ` ${name}\n` }))[1]).toEqual([
      'Name',
      name,
    ]);
  });

  it('say how the API URL differs from that of other credentials', () => {
    const [, , api] = readOutputs(jiraAlign, site, entered);
    expect(api?.note).toContain('https://acme.atlassian.net here');
  });

  it('never hold the token, nor what nobody entered', () => {
    expect(JSON.stringify(readOutputs(jiraAlign, site, entered))).not.toContain(entered.apiToken);
    expect(valuesOf(readOutputs(jiraAlign, site)).slice(1, 2)).toEqual([['Name', undefined]]);
  });
});

describe("a provider's own outputs", () => {
  const mine = defineProvider({
    ...jiraAlign,
    id: 'mine',
    cloud: 'government',
    outputs: {
      tool: 'Mine',
      path: ['Admin'],
      finish: ['Save'],
      lines: [
        { label: 'API', value: 'https://{api}/ex/jira/{cloudId}/{name}' },
        { label: 'Called', field: 'name' },
      ],
    },
  });

  it('are shown with the public hosts of its cloud, and other places left as they are', () => {
    expect(valuesOf(readOutputs(mine, site, entered))[0]).toEqual([
      'API',
      `https://api.atlassian-us-gov-mod.com/ex/jira/${site.cloudId}/{name}`,
    ]);
  });

  it('take what was entered literally, never as a template', () => {
    const name = '{host} $& {cloudId}';
    expect(valuesOf(readOutputs(mine, site, { name }))[1]).toEqual(['Called', name]);
  });

  it('name fields that exist', () => {
    const lines = [{ label: 'Owner', field: 'owner' }] as const;
    const outputs = { ...mine.outputs, lines };
    expect(() => defineProvider({ ...jiraAlign, outputs })).toThrow('"owner"');
  });

  it('take no value from where values have theirs', () => {
    const fields = [...jiraAlign.fields, { name: 'constructor', kind: 'text', label: 'C' }] as const;
    const outputs = { ...mine.outputs, lines: [{ label: 'C', field: 'constructor' }] } as const;
    expect(valuesOf(readOutputs({ ...mine, fields, outputs }, site, {}))).toEqual([['C', undefined]]);
  });
});
