import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readClouds, readOAuthApps } from '../../src/server/index.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { withCli } from '../cli/run-cli.ts';

const { start: startCli } = withCli();
const start = (...args: readonly string[]) => startCli(args);

describe('connect-atlassian', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('simulates until %s', async (signal) => {
    const { child, printed, ended } = start('simulate', '--port', '0');
    await expect.poll(() => printed.out, { timeout: 10_000 }).toContain('ATLASSIAN_GOV_CLIENT_SECRET');
    const [, json = ''] = /CONNECT_CLOUDS='(.+)'/.exec(printed.out) ?? [];
    const { commercial } = JSON.parse(json);
    const response = await fetch(`${commercial.site.replace('{subdomain}', 'acme')}/_edge/tenant_info`);
    expect(await response.json()).toEqual({ cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b' });
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('prints the samples, with a subdomain where one is to be given', async () => {
    const { child, printed, ended } = start('simulate', '--port', '0');
    await expect.poll(() => printed.out, { timeout: 10_000 }).toContain('ATLASSIAN_GOV_CLIENT_SECRET');
    child.kill('SIGTERM');
    const { out } = await ended;
    expect(out).toMatch(/ {2}everything: .+\n {4}Site {7}acme\.atlassian\.net\n {4}Cloud ID {3}1a11d016-/);
    expect(out).toMatch(/ {2}one-site: .+\n {4}Client ID {6}SAMPLE\w{26}\n {4}Client Secret {2}ATOASAMPLE_/);
    expect(out).toMatch(/ {2}typo: .+\n {4}Subdomain {6}acme-typo\n {4}Client ID {6}SAMPLE/);
  });

  it('ends with what a server needs, as an .env takes it', async () => {
    const { child, printed, ended } = start('simulate', '--port', '0');
    await expect.poll(() => printed.out, { timeout: 10_000 }).toContain('ATLASSIAN_GOV_CLIENT_SECRET');
    child.kill('SIGTERM');
    const { out } = await ended;
    const settings = parseEnv(out.match(/^ {2}\w+=.+$/gm)?.join('\n') ?? '');
    expect(readClouds(settings.CONNECT_CLOUDS)).toBeDefined();
    expect(readOAuthApps(settings)).toMatchObject({
      commercial: { clientId: expect.stringMatching(/^SAMPLEclientAppCommercial/) },
      government: { clientId: expect.stringMatching(/^SAMPLEclientAppGovernment/) },
    });
  });

  it.each([['--help'], ['-h'], ['simulate', '--help']])('explains itself on %s', async (...args) => {
    const { code, out, err } = await start(...args).ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: connect-atlassian <command>');
  });

  it.each([
    [[], 'Usage:'],
    [['conquer'], 'Unknown command: conquer'],
    [['constructor'], 'Unknown command: constructor'],
    [['simulate', '--prot', '1'], "Unknown option '--prot'"],
    [['simulate', '--port', 'http'], '--port takes a number from 0 to 65535.'],
    [['simulate', '--port', '70000'], '--port takes a number'],
  ])('exits with 2 and usage on stderr for %o', async (args, text) => {
    const { code, out, err } = await start(...args).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).toContain('Usage: connect-atlassian <command>');
  });

  it('says why it could not start', async () => {
    const other = await startSimulator();
    const { port } = new URL(other.url);
    const { code, err } = await start('simulate', '--port', port).ended;
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`something listens at port ${port} already\\. End it, .*--port 0`));
    await other.close();
  });
});
