import { describe, expect, it } from 'vitest';
import { findPastedValues } from '../../src/core/fields/pasted-shapes.ts';
import type { Provider } from '../../src/core/provider.ts';
import { atlassianServiceAccountApiToken, jiraAlign } from '../../src/providers/index.ts';
import { quickest } from '../quickest.ts';

const ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const EMAIL = 'bot@serviceaccount.atlassian.com';
const TOKEN = 'ATSTT3xFfGF0-abcdefghijk=0A1B2C3D';
const HOST = 'acme.atlassian.net';
const read = (
  text: string,
  into = 'cloudId',
  { fields }: Pick<Provider, 'fields'> = atlassianServiceAccountApiToken,
) => {
  const values = findPastedValues(text, fields, into);
  return values && Object.fromEntries(values);
};

describe('a text without names', () => {
  it.each([
    ['three lines', `${ID}\n${EMAIL}\n${TOKEN}`],
    ['labels, then their values', `Cloud ID\nEmail\nAPI Token\n${ID}\n${EMAIL}\n${TOKEN}`],
    ['a command', `curl -u ${EMAIL}:${TOKEN} https://api.atlassian.com/ex/jira/${ID}/rest/api/3/myself`],
    [
      'a command in quotes',
      `curl --user "${EMAIL}:${TOKEN}" \\\n  'https://api.atlassian.com/ex/jira/${ID}/'`,
    ],
    ['a command in one word', `curl -u'${EMAIL}:${TOKEN}' https://api.atlassian.com/ex/jira/${ID}/`],
    [
      'a message from an .org',
      `Jane at acme.org wrote: the bot ${EMAIL}, its site ${ID}, its token ${TOKEN}`,
    ],
    ['a message', `Hi, the bot is ${EMAIL}, its site ${ID}, and here is ${TOKEN}. Bye!`],
    ['a line of a spreadsheet', `${EMAIL}\t${TOKEN}\t${ID}`],
  ])('%s', (_what, text) => {
    for (const into of ['cloudId', 'email', 'apiToken', 'expiresOn']) {
      expect(read(text, into)).toEqual({ cloudId: ID, email: EMAIL, apiToken: TOKEN });
    }
  });

  it.each([
    `[Board - Jira](https://${HOST}/jira/software/projects/OPS)`,
    `Board - Jira https://${HOST}/jira/software/projects/OPS`,
    `https://${HOST}.`,
    `${HOST}.`,
    `- ${HOST}`,
    `\u2022 https://${HOST}/wiki`,
    `\u300c${HOST}\u300d`,
    `${HOST} (production)`,
    `${HOST}\n${HOST}`,
    `curl -s "https://${HOST}/_edge/tenant_info" | jq`,
    `<a href="https://${HOST}/jira">Jira</a>`,
    `https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2F${HOST}%2Fbrowse%2FA-1&data=05%7C01%7Cjane%40acme.example%7C`,
    `https://www.google.com/url?q=https://${HOST}/jira&sa=D`,
    `https://id.atlassian.com/login?continue=https%3A%2F%2F${HOST}%2Fjira&application=jira`,
  ])('holds one site: %s', (text) => {
    expect(read(text, 'cloudId')).toEqual({ cloudId: HOST });
    expect(read(text, 'jiraCloudUrl', jiraAlign)).toEqual({ jiraCloudUrl: HOST });
    // It was not asked for where it was pasted.
    expect(read(text, 'email')).toBeUndefined();
    expect(read(text, 'name', jiraAlign)).toBeUndefined();
  });

  it.each([
    `mailto:${EMAIL}`,
    `Jira bot <${EMAIL}>`,
    `${EMAIL}.`,
    `${EMAIL},`,
    `(${EMAIL})`,
    `[${EMAIL}](mailto:${EMAIL})`,
    `${EMAIL}<mailto:${EMAIL}>`,
  ])('holds one email: %s', (text) => {
    expect(read(text, 'email')).toEqual({ email: EMAIL });
    expect(read(text, 'apiToken')).toBeUndefined();
  });

  it.each([
    `Bearer ${TOKEN}`,
    `Authorization: Bearer ${TOKEN}`,
    `"${TOKEN}",`,
    `(${TOKEN})`,
    `${TOKEN}.`,
    `${TOKEN}%`,
  ])('holds one token: %s', (text) => {
    expect(read(text, 'apiToken')).toEqual({ apiToken: TOKEN });
    // A secret goes to no other field.
    expect(read(text, 'cloudId')).toBeUndefined();
  });

  it.each([
    ID,
    HOST,
    EMAIL,
    TOKEN,
    `"${TOKEN}"`,
    'acme',
    `https://${HOST}/issues/?jql=reporter = ${EMAIL} and assignee = x@acme.example`,
    `https://${HOST}/browse/OPS-1?email=${EMAIL}`,
    `${HOST}, other.atlassian.net`,
    `${TOKEN} ${TOKEN.replace('0A', '1A')}`,
    `${EMAIL}, jane@acme.example`,
    `${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}`,
    `${TOKEN}0`,
    // What reads as an address already stays one.
    `<https://${HOST}/jira|${HOST}>`,
    `user@${HOST}`,
    `https://user@${HOST}/`,
    `https://${HOST}:8443/`,
    `${HOST}.evil.com`,
    `https://evil.com/#.atlassian.net`,
    `acme%2eevil.atlassian.net`,
    'the acme site, please',
    '',
  ])('%j is left as it is', (text) => {
    for (const into of ['cloudId', 'email', 'apiToken']) expect(read(text, into)).toBeUndefined();
  });

  it.each([
    `{"orgId":"${ID}"}`,
    `{"organizationId":"${ID}","name":"Acme"}`,
    `Organization ID\n${ID}`,
    `Organisations-ID\n${ID}`,
    `Our org is ${ID}, thanks`,
  ])("takes no organization's ID for a Cloud ID: %s", (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(`${text}\n${EMAIL}`, 'email')).toEqual({ email: EMAIL });
  });

  it.each([`Jira ${HOST} (${EMAIL})`, `Acme, see https://${HOST}/jira, owner ${EMAIL}`])(
    'may be a name in words: %s',
    (text) => {
      expect(read(text, 'name', jiraAlign)).toBeUndefined();
      expect(read(`${text} ${TOKEN}`, 'name', jiraAlign)).toEqual({
        jiraCloudUrl: HOST,
        email: EMAIL,
        apiToken: TOKEN,
      });
    },
  );

  it.each([`"O'Brien, Ann" <ann.o'brien@acme.example>`, `'ann.o'brien@acme.example':`])(
    'holds an email with a sign inside that may be a quote: %s',
    (text) => expect(read(text, 'email')).toEqual({ email: "ann.o'brien@acme.example" }),
  );

  it('goes to one field, where two are for the like', () => {
    const fields = [
      { name: 'owner', kind: 'email', label: 'Owner' },
      { name: 'bot', kind: 'email', label: 'Bot' },
      { name: 'secret', kind: 'secret', label: 'Secret' },
    ] as const;
    expect(read(`Jira bot <${EMAIL}>`, 'bot', { fields })).toEqual({ bot: EMAIL });
    expect(read(`${EMAIL}:${TOKEN}`, 'bot', { fields })).toEqual({ bot: EMAIL, secret: TOKEN });
    expect(read(`${EMAIL}:${TOKEN}`, 'secret', { fields })).toEqual({ secret: TOKEN });
  });

  it('names no Cloud ID where an address is asked for', () => {
    expect(read(`${ID}\n${EMAIL}\n${TOKEN}`, 'jiraCloudUrl', jiraAlign)).toEqual({
      email: EMAIL,
      apiToken: TOKEN,
    });
  });

  it('is read quickly, however long it is', () => {
    for (const unit of [
      'a',
      ' a',
      '.',
      'a@',
      '@a.',
      'ATATT3x',
      `${HOST} `,
      '?a=https://x',
      '&=',
      '%3A',
      '<',
      `${ID} `,
      '(',
      '\n',
    ]) {
      const text = unit.repeat(8_000 / unit.length);
      const took = quickest(() => [
        read(text),
        read(text, 'email'),
        read(unit.repeat(100_000 / unit.length)),
      ]);
      expect(took, unit).toBeLessThan(50);
    }
  });
});
