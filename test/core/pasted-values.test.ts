import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedValues } from '../../src/core/fields/pasted-values.ts';
import {
  atlassianServiceAccountApiToken,
  atlassianServiceAccountOauth2,
  jiraAlign,
} from '../../src/providers/index.ts';
import { quickest } from '../quickest.ts';

const { fields } = atlassianServiceAccountApiToken;
const ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const EMAIL = 'bot@serviceaccount.atlassian.com';
const TOKEN = 'ATSTT3xFf-_=0A1B2C3D';
const LONG = 'ATSTT3xFfGF0-abcdefghijk=0A1B2C3D';
const read = (text: string) => {
  const values = readPastedValues(text, fields);
  return values && Object.fromEntries(values);
};
const all = { cloudId: ID, email: EMAIL, apiToken: TOKEN };
// Before its sign it is like the name of a variable.
const WORD = 'ATSTT3xFfGF0abcdefghijk=0A1B2C3D';

describe('what is pasted in one piece', () => {
  it.each([
    ['.env', `ATLASSIAN_CLOUD_ID=${ID}\nATLASSIAN_EMAIL=${EMAIL}\nATLASSIAN_API_TOKEN=${TOKEN}`],
    [
      '.env with everything',
      `# ours\nexport CLOUD_ID="${ID}"\r\nexport  EMAIL='${EMAIL}' # bot\r\n\r\nAPI_TOKEN="${TOKEN}"`,
    ],
    ['labels', `Cloud ID: ${ID}\nService Account Email: ${EMAIL}\nAPI Token: ${TOKEN}`],
    ['YAML', `- cloudId: ${ID}\n- email: "${EMAIL}"\n- token: ${TOKEN}`],
    ['two columns', `Cloud ID\t${ID}\nEmail\t${EMAIL}\nAPI token\t${TOKEN}`],
    ['lined up', `Cloud ID     = ${ID}\nEmail        = ${EMAIL}\nAPI token    = ${TOKEN}`],
    [
      'as the demo prints it',
      `    Cloud ID                ${ID}\n    Service Account Email   ${EMAIL}\n    API Token               ${TOKEN}\n`,
    ],
    ['JSON', JSON.stringify({ cloudId: ID, email: EMAIL, apiToken: TOKEN })],
    [
      'JSON in levels',
      JSON.stringify({ jira: { cloud_id: ID, auth: { username: EMAIL, password: TOKEN } } }, null, 2),
    ],
    ['lines of JSON', `"cloudId": "${ID}",\n"email": "${EMAIL}",\n"apiToken": "${TOKEN}"`],
    ['one object in a list', JSON.stringify([{ cloudId: ID, email: EMAIL, apiToken: TOKEN }])],
    ['JSON with a comma too many', `{"cloudId": "${ID}", "email": "${EMAIL}", "apiToken": "${TOKEN}",}`],
    ['JavaScript in one line', `{ cloudId: '${ID}', email: '${EMAIL}', apiToken: '${TOKEN}' }`],
    ['one line', `cloudId=${ID};email=${EMAIL};token=${TOKEN}`],
    ['one line for a shell', `CLOUD_ID=${ID} EMAIL=${EMAIL} TOKEN=${TOKEN}`],
    ['one line for a shell, in quotes', `CLOUD_ID="${ID}" EMAIL='${EMAIL}' X=1 TOKEN="${TOKEN}"`],
    ['one line of labels', `Cloud ID: ${ID}, Email: ${EMAIL}, API Token: ${TOKEN}`],
    ['PowerShell', `$env:CLOUD_ID = "${ID}"\n$env:EMAIL = "${EMAIL}"\n$env:API_TOKEN = "${TOKEN}"`],
    ['PowerShell in one line', `$env:CLOUD_ID="${ID}"; $env:EMAIL="${EMAIL}"; $env:API_TOKEN="${TOKEN}"`],
    ['a shell in one line', `export CLOUD_ID=${ID}; export EMAIL='${EMAIL}'; export API_TOKEN=${TOKEN}`],
    ['a shell that goes on', `export CLOUD_ID=${ID} && export EMAIL="${EMAIL}" && export API_TOKEN=${TOKEN}`],
    ['a Windows shell', `set CLOUD_ID=${ID}\r\nset EMAIL=${EMAIL}\r\nset API_TOKEN=${TOKEN}`],
    ['a Windows shell in one line', `set CLOUD_ID=${ID}& set EMAIL=${EMAIL}& set API_TOKEN=${TOKEN}`],
    [
      'Terraform',
      `variable "atlassian" {\n  cloud_id  = "${ID}"\n  email     = "${EMAIL}"\n  api_token = "${TOKEN}"\n}`,
    ],
    ['a Dockerfile', `ENV CLOUD_ID=${ID}\nENV USER_EMAIL=${EMAIL}\nENV API_TOKEN=${TOKEN}`],
    ['a table', `| Cloud ID | ${ID} |\n| --- | --- |\n| Email | ${EMAIL} |\n| API Token | ${TOKEN} |`],
    [
      'values under their labels',
      `Cloud ID\n${ID}\nService Account Email\n${EMAIL}\n\nAPI Token:\n${TOKEN}\n`,
    ],
    [
      'what is switched off besides',
      `# CLOUD_ID=old\nCLOUD_ID=${ID}\n// email=old\n;email=older\nemail=${EMAIL}\n#API_TOKEN=old\nAPI_TOKEN=${TOKEN}`,
    ],
    [
      'a mail',
      `Hi Jane,\n\nhere you are:\n\nCloud ID: ${ID}\nEmail: ${EMAIL}\nToken: ${TOKEN}\n\nCheers,\nBob`,
    ],
    ['a sentence', `Hi Jane, Cloud ID: ${ID}, email: ${EMAIL}, token: ${TOKEN}. Cheers, Bob`],
    ['sentences', `The Cloud ID: ${ID}. Bot email: ${EMAIL}. Your token: ${TOKEN}.`],
    ['numbered lines', `1. Cloud ID: ${ID}\n2. Email: ${EMAIL}\n3) API token: ${TOKEN}`],
    ['lines with their numbers', `1 CLOUD_ID=${ID}\n 2 EMAIL=${EMAIL}\n10 API_TOKEN=${TOKEN}`],
    ['bold names', `**Cloud ID:** ${ID}\n* **Email**: ${EMAIL}\n*API Token:* \`${TOKEN}\``],
    ['bold lines', `**Cloud ID: ${ID}**\n*Email: ${EMAIL} *\n**API Token: ${TOKEN}**`],
    [
      'round quotes in JSON',
      `{\u201ccloudId\u201d: \u201c${ID}\u201d, \u201cemail\u201d: \u201c${EMAIL}\u201d, \u201ctoken\u201d: \u201c${TOKEN}\u201d}`,
    ],
    ['soft line breaks', `Cloud ID: ${ID}\vEmail: ${EMAIL}\u2028Token: ${TOKEN}`],
    ['wide colons', `Cloud ID\uff1a${ID}\nEmail\uff1a${EMAIL}\nToken\uff1a${TOKEN}`],
    ['Ruby', `cloud_id => ${ID}\nemail => ${EMAIL}\ntoken => ${TOKEN}`],
    ['names in a row', `Cloud ID\tService Account Email\tAPI Token\n${ID}\t${EMAIL}\t${TOKEN}`],
    [
      'a table with names in a row',
      `| Cloud ID | Note | Email | Token |\n| :--- | --- | --- | --- |\n| ${ID} | prod | ${EMAIL} | \`${TOKEN}\` |`,
    ],
    ['CSV', `cloudId,email,"apiToken"\r\n"${ID}",${EMAIL},${TOKEN}\r\n`],
    [
      'three columns',
      `Field\tValue\tNote\nCloud ID\t${ID}\tof acme\nEmail\t${EMAIL}\t\nAPI token\t${TOKEN}\tends soon`,
    ],
    [
      'a table of three columns',
      `| Field | Value | Note |\n|---|---|---|\n| Cloud ID | ${ID} | of acme |\n| Email | ${EMAIL} | x=y |\n| API Token | ${TOKEN} | new |`,
    ],
    ['one line of columns', `Cloud ID: ${ID} | Email: ${EMAIL} | Token: ${TOKEN}`],
    [
      'names beside their values',
      `env:\n  - name: CLOUD_ID\n    value: "${ID}"\n  - name: EMAIL\n    value: ${EMAIL}\n  - name: API_TOKEN\n    value: ${TOKEN}`,
    ],
    [
      'names beside their values in JSON',
      JSON.stringify([
        { name: 'CLOUD_ID', value: ID },
        { name: 'EMAIL', value: EMAIL },
        { key: 'API_TOKEN', type: undefined, value: TOKEN },
      ]),
    ],
    [
      'what follows a value',
      `Cloud ID: ${ID} (production)\nEmail: ${EMAIL}, the bot\nToken: ${TOKEN} (ends in March)`,
    ],
    [
      'what mail programs make of addresses',
      `Cloud ID: ${ID}\nEmail: ${EMAIL}<mailto:${EMAIL}>\nToken: ${TOKEN}`,
    ],
    ['JavaScript', `cloudId: '${ID}',\nemail: '${EMAIL}',\ntoken: '${TOKEN}';`],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(all);
  });

  it.each([
    [`JIRA_URL=https://acme.atlassian.net/jira`, { cloudId: 'https://acme.atlassian.net/jira' }],
    [`{"cloudId":"${ID}"}`, { cloudId: ID }],
    [`JIRA_CLOUD_URL=acme\nCLOUD_ID=${ID}`, { cloudId: ID }],
    [`EXPIRES=2027-03-14`, { expiresOn: '2027-03-14' }],
    [`EXPIRES=2027-03-14T00:00:00Z`, { expiresOn: '2027-03-14' }],
    [`EXPIRES=Jan 5, 2027\ntoken=${TOKEN}`, { apiToken: TOKEN }],
    [`Token expiry date: 2027-03-14`, { expiresOn: '2027-03-14' }],
    [`SITE_NAME=acme\nTOKEN=${TOKEN} # token=old`, { cloudId: 'acme', apiToken: TOKEN }],
    ['Site\nhttps://acme.atlassian.net/wiki', { cloudId: 'https://acme.atlassian.net/wiki' }],
    ['email:\ntoken:\n', undefined],
    [`EMAIL=\nDB_HOST=x\nTOKEN=${TOKEN}`, { apiToken: TOKEN }],
    ['email:\n  name: x\n', undefined],
    ['Email\nName: x', undefined],
    [`email=\ntoken=${TOKEN}`, { apiToken: TOKEN }],
    // A secret goes to no field that shows it.
    [`SITE=${TOKEN}\nEMAIL=${EMAIL}`, { email: EMAIL }],
    [`Cloud ID\n${TOKEN}\nEmail\n${EMAIL}`, { email: EMAIL }],
    // Of labels one after another nobody knows which value is whose.
    [`Cloud ID\nEmail\nAPI Token\n${ID}\n${EMAIL}\n${TOKEN}`, undefined],
    // What stands between quotes is one value, whatever it looks like.
    [`TOKEN="p,a=b; c: d"\nEMAIL=${EMAIL}`, { apiToken: 'p,a=b; c: d', email: EMAIL }],
    [`{ token: 'p, x: y', email: '${EMAIL}' }`, { apiToken: 'p, x: y', email: EMAIL }],
    [`email=a@b.co\nemail=c@d.co`, { email: 'a@b.co' }],
    [
      `Site: <https://acme.atlassian.net|acme>\nEmail: <mailto:${EMAIL}|the bot>`,
      { cloudId: 'https://acme.atlassian.net', email: EMAIL },
    ],
    // A value that may go on is left as it is, for the field to say what is wrong with it.
    ['email=a@b.co,evil@x.yz', { email: 'a@b.co,evil@x.yz' }],
    ['token: ATSTT3xFf GF0=0A1B2C3D', { apiToken: 'ATSTT3xFf GF0=0A1B2C3D' }],
    [`token: ${LONG} ${LONG}`, { apiToken: `${LONG} ${LONG}` }],
    ['{"email":"a@b.co\\r\\nX: y"}', { email: 'a@b.co\r\nX: y' }],
    [`API_TOKEN=********\nEMAIL=${EMAIL}`, { email: EMAIL }],
    // Names in a row have no values but those of a row like it.
    [`Cloud ID\tEmail\tToken\n${ID}\t${EMAIL}`, undefined],
    [`Cloud ID, Email\nToken: ${TOKEN}`, { apiToken: TOKEN }],
    [`Site: https://acme.atlassian.net ${LONG}`, undefined],
    [`email: ${EMAIL}\ntoken: ${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`Email\t${EMAIL}\nAPI token\t${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`Email = ${EMAIL}; Token = ${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`Email: ${EMAIL}, API token: ${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`password: cGFkZGVk==\nuser: ${EMAIL}`, { email: EMAIL, apiToken: 'cGFkZGVk==' }],
    [`CLOUD_ID= EMAIL=${EMAIL} TOKEN=${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`email=${EMAIL}&token=${WORD}`, { email: EMAIL, apiToken: WORD }],
    [`**Email:** ${EMAIL}`, { email: EMAIL }],
    // What an address asks for is no pair of the text that it stands in.
    ['URL=https://acme.atlassian.net/?a=1&user=bob', { cloudId: 'https://acme.atlassian.net/?a=1&user=bob' }],
  ])('%s names %j', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    ['CLIENT_ID=abc CLIENT_SECRET=x1y2', { clientId: 'abc', clientSecret: 'x1y2' }],
    ['client_id=abc&client_secret=x1y2', { clientId: 'abc', clientSecret: 'x1y2' }],
    ['Client ID\nabc\nSecret\nx1y2', { clientId: 'abc', clientSecret: 'x1y2' }],
    // Whose end it is, nobody knows, and the field of the ID would show it.
    ['Client ID: abc Secret: x1y2', undefined],
  ])('of a client, %j names %j', (text, values) => {
    const found = readPastedValues(text, atlassianServiceAccountOauth2.fields);
    expect(found && Object.fromEntries(found)).toEqual(values);
  });

  it.each([
    TOKEN,
    `ATSTT3xFfGF0abcdefghijk=0A1B2C3D`,
    'https://acme.atlassian.net/browse/OPS-1?email=a',
    'https://acme.atlassian.net/issues/?jql=assignee = me, user=a, email=b',
    'acme.atlassian.net/issues/?jql=assignee = me; user=a email=b',
    'acme.atlassian.net',
    '# email=a@b.co',
    EMAIL,
    ID,
    'DB_HOST=localhost\nPOSTGRES_USER=root\nCALLBACK_URL=https://acme.example\nCLIENT_SECRET=x',
    '=',
    '',
    '{"a":1}',
    '[]',
    '{',
  ])('%j names no field', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['Name: Acme "West"', 'Acme "West"'],
    ['Name: "Acme West"', 'Acme West'],
    ["Name=The Jones'", "The Jones'"],
    [JSON.stringify({ name: '"Acme" West' }), '"Acme" West'],
    ["name: 'Acme West',", 'Acme West'],
  ])('%s has a name without the quotes that only its syntax needs', (text, name) => {
    expect(readPastedValues(text, jiraAlign.fields)).toEqual(new Map([['name', name]]));
  });

  it('names nothing that is not a field, whatever it is called', () => {
    const text = '{"__proto__":{"email":"a@b.co","polluted":"yes"},"constructor":"x","email":"c@d.co"}';
    expect(read(text)).toEqual({ email: 'a@b.co' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is read quickly, or not at all, however long and deep it is', () => {
    for (const text of [
      '{"a":'.repeat(100_000),
      'a=b\n'.repeat(100_000),
      `${'\t'.repeat(100_000)}=`,
      `email=${'"'.repeat(8_000)}`,
      `${' '.repeat(8_000)}email=x`,
      `${'CLOUD'.repeat(1_600)}=x`,
      'email=a,'.repeat(1_000),
      'email=a '.repeat(1_000),
      `email=?${'&a=b'.repeat(2_000)}`,
      'email\n'.repeat(1_300),
      ','.repeat(8_000),
      'email,'.repeat(1_300),
      'email,token\n'.repeat(650),
      'email|'.repeat(1_300),
      'email. '.repeat(1_100),
      `email: ${'*'.repeat(8_000)}x`,
      `site: https://${'.'.repeat(8_000)}x`,
      `email: ${'a@a.'.repeat(1_900)}`,
      `${'a '.repeat(4_000)}:`,
      `${'1 '.repeat(4_000)}`,
      `${'\u00a0'.repeat(8_000)}-`,
      '- name: a\n  value: b\n'.repeat(350),
    ]) {
      expect(
        quickest(() => read(text)),
        text.slice(0, 20),
      ).toBeLessThan(50);
    }
  });

  it('gives values of fields only, as text, for any text', () => {
    const piece = fc.constantFrom(
      'email',
      'token',
      'CLOUD_ID',
      '=',
      ':',
      '\n',
      '"',
      '{',
      '}',
      ',',
      ' ',
      'x',
      '\t',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const values = readPastedValues(pieces.join(''), fields);
        for (const [name, value] of values ?? []) {
          expect(fields.map((field) => field.name as string)).toContain(name);
          expect(value).not.toBe('');
          expect(value).not.toMatch(/^\s|\s$|\n/);
        }
      }),
    );
  });
});
