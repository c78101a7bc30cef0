import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/doctor/check.ts';
import {
  type Change,
  cutOff,
  type Deployment,
  HOSTS,
  nowhere,
  openDeployment,
  sorted,
} from './deployment.ts';
import { withCli } from './run-cli.ts';

// The command as people run it. What each check finds is in doctor-finds.test.ts.

const { start } = withCli();

let deployment: Deployment;
beforeAll(async () => {
  deployment = await openDeployment();
});
afterAll(() => deployment.close());

const run = (change: Change, ...args: string[]) =>
  start(['doctor', ...args], { ...deployment.env, ...change }).ended;

/** Lines that are too long and could be shorter. */
const longLines = (out: string) =>
  out.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '));

describe('doctor of a right deployment', () => {
  it('finds nothing wrong, and says what to register', async () => {
    const { code, out, err } = await run({});
    expect([code, err]).toEqual([0, '']);
    const callbackUrl = `${deployment.publicUrl}/connect/oauth/callback`;
    const lines = out.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'ok      CONNECT_KEYS: "k1" seals and opens.',
        'ok      CONNECT_SECRET_KEY: One key is long enough.',
        `ok      PUBLIC_URL: The handler answers at ${deployment.publicUrl}/connect.`,
        'ok      ATLASSIAN_CLIENT_ID, ATLASSIAN_CLIENT_SECRET: Atlassian knows the app,',
      ]),
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`Register it at your apps, to the letter: ${callbackUrl} `);
    expect(out).not.toContain('WRONG');
    expect(longLines(out)).toEqual([]);
  });

  it('says the same to machines', async () => {
    const { code, out, err } = await run({}, '--json');
    const { ok, callbackUrl, findings } = JSON.parse(out);
    expect([code, err, ok]).toEqual([0, '', true]);
    expect(callbackUrl).toBe(`${deployment.publicUrl}/connect/oauth/callback`);
    const { ids } = sorted(findings);
    expect(findings.map(({ id }: Finding) => id)).toEqual([
      'keys',
      'secret-key',
      'database',
      'sealed',
      'data-dir',
      'public-url',
      'callback-url',
      'scopes',
      'clouds',
      ...HOSTS,
      'app-commercial',
      'app-government',
    ]);
    // In a container without a volume nobody can tell whether the folder lasts.
    expect(['', 'data-dir']).toContain(ids('unknown').join());
    expect([ids('wrong'), ids('off')]).toEqual([[], ['scopes']]);
  });

  it('reads a file of variables, of which those that are set count more', async () => {
    const file = join(deployment.folder, 'variables');
    const lines = Object.entries(deployment.env).map(([name, value]) => `${name}='${value}'`);
    await writeFile(file, lines.join('\n'));
    const alone = await start(['doctor', '--env', file]).ended;
    expect([alone.code, alone.err]).toEqual([0, '']);
    const { code, out } = await start(['doctor', '--env', file], { CONNECT_KEYS: 'k1:short' }).ended;
    expect(code).toBe(1);
    expect(out).toContain('WRONG   CONNECT_KEYS: Entry 1 is not "kid:base64" of 32 bytes');
  });
});

describe('doctor of a wrong deployment', () => {
  it('says it in 80 columns, with the number of what is wrong at the end', async () => {
    const { code, out } = await run({ CONNECT_KEYS: '', PUBLIC_URL: await nowhere() });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^WRONG {3}CONNECT_KEYS: Is empty, and credentials are never stored in the clear\.$/m,
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Do: Put back the one that sealed what is stored. Where nothing is, create one with: echo "k1:$(openssl rand -base64 32)"',
    );
    expect(out).toMatch(/^ {8}Why: Browsers go there, and so does whoever comes back from Atlassian\.$/m);
    expect(out).toMatch(/\n3 things are wrong(?:, \d could not be told)?\.\n$/);
    expect(longLines(out)).toEqual([]);
  });
});

describe('doctor of a deployment that reaches nothing', () => {
  it('says of each thing that it is out of reach, and of the apps that nothing tells', async () => {
    const { code, out, err } = await run(await cutOff(), '--json');
    expect([code, err]).toEqual([1, '']);
    const { ok, findings } = JSON.parse(out);
    const { ids, find } = sorted(findings);
    expect(ok).toBe(false);
    expect(ids('wrong')).toEqual(['database', 'public-url', 'callback-url', ...HOSTS]);
    expect(ids('unknown')).toEqual(['sealed', 'app-commercial', 'app-government']);
    for (const id of ids('wrong')) {
      expect(find(id)?.says).toMatch(/: nothing listens there \(ECONNREFUSED\)\.$/);
      expect(find(id)).toMatchObject({
        why: expect.stringMatching(/^\S/),
        todo: expect.stringMatching(/^\S/),
      });
    }
  });
});

describe('whoever reads the first line alone', () => {
  it('gets no trace, and the exit code that all of it comes to', async () => {
    const { child, ended } = start(['doctor'], { ...deployment.env, CONNECT_KEYS: '' });
    child.stdout.destroy();
    expect(await ended).toEqual({ code: 1, out: '', err: '' });
  });
});

it('what the environment says can neither move a cursor nor write a line of its own', async () => {
  const { code, out } = await run({ CONNECT_DATA_DIR: 'no\u001b[2J\u202ewhere\r\nok      All is well' });
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Folder no[2Jwhereok All is well: ');
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(out).not.toMatch(/^ok {6}All/m);
});

describe('doctor', () => {
  it('explains itself', async () => {
    const { code, out, err } = await start(['doctor', '--help']).ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('doctor [--json]');
  });

  it.each([
    [['--jsno'], "Unknown option '--jsno'"],
    [['all'], "Unexpected argument 'all'"],
    [['--env', 'nowhere/.env'], '--env: there is no file nowhere/.env here. Give its path'],
  ])('exits with 2 and usage on stderr for %o', async (args, text) => {
    const { code, out, err } = await start(['doctor', ...args]).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toContain('Usage: connect-atlassian <command>');
  });
});
