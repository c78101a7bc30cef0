import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printFinding, toJson } from '../../src/cli/doctor/print.ts';
import { repeatsSecret } from '../../src/server/atlassian/repeats-secret.ts';
import { Secret } from '../../src/server/vault/secret.ts';
import { closeServers, listen } from '../server/listen.ts';
import { type Change, type Deployment, examine, nowhere, openDeployment } from './deployment.ts';
import { withCli } from './run-cli.ts';

// Nothing of a secret is ever printed, whatever is wrong with it and wherever it was put by mistake.

const { start } = withCli();

let deployment: Deployment;
beforeAll(async () => {
  deployment = await openDeployment();
});
afterAll(async () => {
  await deployment.close();
  closeServers();
});

const secret = () => randomBytes(32).toString('base64');
const canary = {
  key: secret(),
  olderKey: randomBytes(32).toString('base64url'),
  secretKey: secret(),
  clientSecret: `ATOA${randomBytes(30).toString('base64url')}`,
  govClientSecret: `ATOA${randomBytes(30).toString('base64url')}`,
  password: randomBytes(18).toString('base64url'),
};

const secrets = Object.values(canary).map((text) => new Secret(text));

/** Every place that takes one has one. */
const env = () => ({
  ...deployment.env,
  CONNECT_KEYS: `k1:${canary.key},k0:${canary.olderKey}`,
  CONNECT_SECRET_KEY: canary.secretKey,
  ATLASSIAN_CLIENT_SECRET: canary.clientSecret,
  ATLASSIAN_GOV_CLIENT_SECRET: canary.govClientSecret,
});

/** Hosts like Atlassian's, if it quoted what it is sent. */
const parrots = async (quote: (sent: string) => string) => {
  const url = await listen(async (request, response) => {
    let sent = '';
    for await (const chunk of request) sent += chunk;
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: 'odd', error_description: `You said ${quote(sent)}` }));
  });
  const hosts = { auth: url, api: url, site: `${url}/{subdomain}` };
  return { CONNECT_CLOUDS: JSON.stringify({ commercial: hosts, government: hosts }), CONNECT_KEYS: '' };
};

const cases: readonly (readonly [string, () => Change | Promise<Change>])[] = [
  ['all is well but for the apps', () => ({})],
  ['keys have no ids', () => ({ CONNECT_KEYS: `${canary.key},${canary.olderKey}` })],
  ['keys stand where ids do', () => ({ CONNECT_KEYS: `${canary.olderKey}:k1` })],
  ['a key is its own id', () => ({ CONNECT_KEYS: `${canary.olderKey}:${canary.olderKey}` })],
  ['a key is named twice', () => ({ CONNECT_KEYS: `k1:${canary.key},k1:${canary.olderKey}` })],
  ['a key is too long', () => ({ CONNECT_KEYS: `k1:${canary.key}${canary.olderKey}` })],
  ['the secret key is short', () => ({ CONNECT_SECRET_KEY: canary.secretKey.slice(0, 20) })],
  [
    'the secret key is there twice',
    () => ({ CONNECT_SECRET_KEY: `${canary.secretKey},${canary.secretKey}` }),
  ],
  [
    'client ID and secret are in each other’s place',
    () => ({
      ATLASSIAN_CLIENT_ID: canary.clientSecret,
      ATLASSIAN_CLIENT_SECRET: deployment.env.ATLASSIAN_CLIENT_ID,
      ATLASSIAN_GOV_CLIENT_ID: canary.govClientSecret,
      ATLASSIAN_GOV_CLIENT_SECRET: undefined,
    }),
  ],
  [
    'the database is out of reach',
    async () => {
      const { port } = new URL(await nowhere());
      return { DATABASE_URL: `postgres://connect:${canary.password}@127.0.0.1:${port}/connect` };
    },
  ],
  [
    'the database is of another kind',
    () => ({ DATABASE_URL: `mysql://connect:${canary.password}@127.0.0.1/x` }),
  ],
  [
    'its address cannot be read',
    () => ({ DATABASE_URL: `postgres://connect:${canary.password}#@127.0.0.1:x/y` }),
  ],
  ['its name is the password', () => ({ DATABASE_URL: `postgres://${canary.password}.invalid/connect` })],
  [
    'the public URL has a password',
    () => ({ PUBLIC_URL: deployment.publicUrl.replace('://', `://ada:${canary.password}@`) }),
  ],
  ['the public URL is one of a database', () => ({ PUBLIC_URL: `postgres://ada:${canary.password}@db/x` })],
  ['a scope is a secret', () => ({ CONNECT_SCOPES: `read:jira-user ${canary.clientSecret}` })],
  ['a key is an optional scope', () => ({ CONNECT_SCOPES: 'read:me', CONNECT_OPTIONAL_SCOPES: canary.key })],
  [
    'a host has a password and nobody for it',
    () => ({
      CONNECT_CLOUDS: deployment.env.CONNECT_CLOUDS?.replace('://', `://:${canary.password}@`),
      ATLASSIAN_GOV_CLIENT_ID: undefined,
    }),
  ],
  ['a cloud is called as a secret', () => ({ CONNECT_CLOUDS: `{"${canary.password}":{}}` })],
  ['the table of hosts has a password', () => ({ CONNECT_CLOUDS: `{"commercial":"${canary.password}"}` })],
  ['Atlassian repeats what it is told', () => parrots((sent) => sent)],
  [
    'Atlassian repeats the client ID, and that is the secret',
    async () => ({
      ...(await parrots((sent) => /"client_id":"([^"]+)"/.exec(sent)?.[1] ?? '')),
      ATLASSIAN_CLIENT_ID: canary.clientSecret,
      ATLASSIAN_CLIENT_SECRET: 'of-the-app',
    }),
  ],
];

it.each(cases)('where %s', async (_, change) => {
  const changed = { ...env(), ...(await change()) };
  const { findings, ids } = await examine({ env: changed }, {});
  expect(ids('wrong')).not.toEqual([]);
  const texts = [toJson(findings, undefined), ...findings.map(printFinding)];
  // In lines of 80 columns a secret might be cut in two.
  for (const text of texts.flatMap((one) => [one, one.replaceAll(/\s+/g, '')])) {
    expect(repeatsSecret(text, secrets)).toBe(false);
  }
});

it('as a process, whatever else that prints', async () => {
  const swapped = {
    ...env(),
    ATLASSIAN_CLIENT_ID: canary.clientSecret,
    DATABASE_URL: `postgres://${canary.password}.invalid/connect`,
  };
  const { code, out, err } = await start(['doctor'], swapped).ended;
  expect([code, err]).toEqual([1, '']);
  expect(repeatsSecret(out, secrets)).toBe(false);
});
