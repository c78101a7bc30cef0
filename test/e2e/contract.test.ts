import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { withCli } from '../cli/run-cli.ts';
import { copyExample, linkDependencies, openExample } from '../package/start-example.ts';
import { closeServers, listen } from '../server/listen.ts';
import { OAUTH_PROVIDER, PROVIDER } from '../server/open-backend.ts';

const { start } = withCli();

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  const folder = copyExample('hono');
  const peers = ['@hono/node-server', 'hono', 'jose', 'kysely', 'libsql', 'rate-limiter-flexible'];
  linkDependencies(folder, ['connect-atlassian', ...peers]);
  const server = join(folder, 'server.js');
  const unlimited = readFileSync(server, 'utf8').replace('createConnect({', '$&\n  rateLimits: false,');
  writeFileSync(server, unlimited);
  example = await openExample(folder, ['server.js']);
});
afterEach(closeServers);
afterAll(() => example.close());

const ask = (url: string) => {
  const { simulator, url: origin } = example;
  return start(['contract', `${url}/connect`, '--simulator', simulator.url, '--origin', origin]).ended;
};

/** The example behind somebody who changes what it answers. */
const behind = (change: (text: string) => string) =>
  listen(async (request, response) => {
    const body: Buffer[] = [];
    for await (const piece of request) body.push(piece);
    const { host: _ours, connection: _hop, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(example.address + request.url, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body: Buffer.concat(body) }),
    });
    const text = change(await answer.text());
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type, 'connect-wire-version': '1' });
    response.end(answer.status === 204 ? undefined : text);
  });

it('a backend that is running keeps the contract, at its URL', async () => {
  const { code, out, err } = await ask(example.address);
  expect(err).toBe('');
  expect(out).not.toContain('BROKEN');
  for (const id of [PROVIDER, OAUTH_PROVIDER]) expect(out).toContain(`${id}\n`);
  expect(out).toMatch(/\n {2}ok +connects with good credentials and lists the connection\n/);
  expect(out).toMatch(/left out +connects a person who agrees at Atlassian\n +there is no authorization\n/);
  const [, held] = /(\d+) hold, 0 broken, \d+ left out\.\n$/.exec(out) ?? [];
  expect(Number(held)).toBeGreaterThan(20);
  expect(code).toBe(0);
});

it('one that says something else is told what it breaks', async () => {
  const { code, out } = await ask(await behind((text) => text.replace('"updated"', '"created"')));
  expect(out).toMatch(/BROKEN +updates the same account in place\n +Expected outcome to be "?updated/);
  expect(code).toBe(1);
});
