// @ts-check
// What the proxy costs: the same answer of 2 kB through it and through a bare forwarder, in processes of their own. What
// else a machine does changes from second to second, so that rounds are short, take turns in who begins, and each round
// of the proxy is compared with the forwarder's own just before or after it.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './ensure-build.js';
import { root } from './public-api.js';

const LEAST_RATIO = 0.7;
const ROUNDS = 30;
const ROUND_MS = 400;
/** The compiler has to have seen it all. */
const WARM_UP_MS = 1_500;
const CALLERS = 16;

const KEY = 'k'.repeat(32);
const CLOUD_ID = '1a11d016-8984-4c3e-b9ab-142dd06acb1b';
const BODY = JSON.stringify({ values: 'x'.repeat(2_000) });

/** @param {import('node:http').Server} server */
const tellPort = async (server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
};

const serveUpstream = () =>
  tellPort(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'atl-traceid': 'x' }).end(BODY);
    }),
  );

/** @param {string} upstream */
const serveBare = (upstream) =>
  tellPort(
    createServer(async (request, response) => {
      const answer = await fetch(upstream + request.url, { headers: { authorization: 'Basic eDp5' } });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      for await (const piece of answer.body ?? []) response.write(piece);
      response.end();
    }),
  );

/** @param {string} name of a built module, so that not only what is public can be had */
const built = (name) => import(join(root, 'dist/server', name));

/** @param {string} upstream */
const serveProxy = async (upstream) => {
  const { createConnect } = await built('index.js');
  const { nodeListener } = await built('node.js');
  const { sqliteStore } = await built('sql/index.js');
  const { sealAccessToken, sealCredentials } = await built('vault/credentials.js');
  const { readKeyRing } = await built('vault/key-ring.js');
  const { Secret } = await built('vault/secret.js');
  const keys = `k1:${randomBytes(32).toString('base64')}`;
  const ring = readKeyRing(keys);
  const folder = mkdtempSync(join(tmpdir(), 'connect-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  process.once('disconnect', () => process.exit());
  const store = sqliteStore(join(folder, 'connect.db'));
  const api = `${upstream}/api`;
  const connect = createConnect({
    authenticate: () => null,
    store,
    keys,
    secretKey: KEY,
    publicUrl: 'https://app.example.com',
    clouds: { commercial: { auth: upstream, api, site: `${upstream}/{subdomain}` } },
    // Counted as ever, and more than a minute can hold.
    rateLimits: { callsPerTenant: 1_000_000_000 },
  });
  await connect.migrate();
  const secret = new Secret('a-token-of-usual-length'.repeat(8));
  const life = 3_600_000;
  for (const id of ['basic', 'bearer']) {
    const place = { kind: 'connection', tenantId: 'northwind', id };
    const credentials =
      id === 'basic'
        ? { kind: 'basic', username: 'ci@serviceaccount.atlassian.com', secret }
        : { kind: 'client-credentials', clientId: 'x', secret };
    await store.insertConnection({
      id,
      tenantId: 'northwind',
      userId: 'ada',
      provider: `atlassian-service-account-${id === 'basic' ? 'api-token' : 'oauth2'}`,
      cloud: 'commercial',
      cloudId: CLOUD_ID,
      host: 'acme.atlassian.net',
      accountKey: id,
      account: { id: null, name: 'CI Bot', email: null },
      products: [{ product: 'jira', state: 'answers' }],
      scopes: Array.from({ length: 20 }, (_, at) => ({ name: `read:jira-${at}`, state: 'present' })),
      status: 'connected',
      expiresAt: null,
      createdAt: '2026-11-25T09:00:00.000Z',
      checkedAt: '2026-11-25T09:00:00.000Z',
      sealed: await sealCredentials(ring, credentials, place),
      accessToken:
        id === 'basic'
          ? null
          : await sealAccessToken(ring, { token: secret, endsAt: Date.now() + life, life }, place),
    });
  }
  await tellPort(createServer(nodeListener(connect)));
};

/**
 * One caller after another on one connection, without what an HTTP client costs.
 *
 * @param {number} port
 * @param {string} path
 * @param {number} until
 * @returns {Promise<number[]>} what each call took, in milliseconds
 */
const callAgainAndAgain = (port, path, until) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${KEY}\r\n\r\n`;
    /** @type {number[]} */
    const took = [];
    let text = '';
    let began = 0;
    const ask = () => {
      began = performance.now();
      text = '';
      socket.write(head);
    };
    socket.on('error', reject).on('connect', ask);
    socket.on('data', (piece) => {
      text += piece;
      const body = text.indexOf('\r\n\r\n') + 4;
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, body))?.[1];
      if (body < 4 || !(length ? text.length - body >= Number(length) : text.endsWith('\r\n0\r\n\r\n')))
        return;
      if (!text.startsWith('HTTP/1.1 200') || !text.includes(BODY)) return reject(new Error(text));
      took.push(performance.now() - began);
      if (performance.now() < until) return ask();
      socket.destroy();
      resolve(took);
    });
  });

/**
 * @param {number} port
 * @param {string} path
 * @param {number} callers
 * @param {number} [forMs]
 */
const measure = async (port, path, callers, forMs = ROUND_MS) => {
  const began = performance.now();
  const until = began + forMs;
  const all = await Promise.all(Array.from({ length: callers }, () => callAgainAndAgain(port, path, until)));
  const took = all.flat();
  return { perSecond: took.length / ((performance.now() - began) / 1000), latency: median(took) };
};

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * @param {string} role
 * @param {string} [upstream]
 */
const start = async (role, upstream = '') => {
  const child = fork(fileURLToPath(import.meta.url), [role, upstream], {
    execArgv: process.env.BENCH_PROFILE === role ? ['--cpu-prof', '--cpu-prof-dir=/tmp/bench-profile'] : [],
  });
  const [port] = await once(child, 'message');
  return { port: Number(port), child };
};

const main = async () => {
  const upstream = await start('upstream');
  const address = `http://127.0.0.1:${upstream.port}`;
  const servers = { bare: await start('bare', address), proxy: await start('proxy', address) };
  const ways = [
    { name: 'a bare forwarder', port: servers.bare.port, path: `/api/ex/jira/${CLOUD_ID}/rest/api/3/myself` },
    ...['basic', 'bearer'].map((id) => ({
      name: `the proxy, ${id}`,
      port: servers.proxy.port,
      path: `/connect/proxy/${id}/jira/rest/api/3/myself`,
    })),
  ].map((way) => ({ ...way, many: /** @type {number[]} */ ([]), one: /** @type {number[]} */ ([]) }));
  for (const { port, path } of ways) await measure(port, path, CALLERS, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { port, path, many, one } of round % 2 === 0 ? ways : ways.toReversed()) {
      many.push((await measure(port, path, CALLERS)).perSecond);
      if (round % 6 === 0) one.push((await measure(port, path, 1)).latency);
    }
  }
  for (const { child } of [...Object.values(servers), upstream]) child.disconnect();
  const [bare] = ways;
  for (const { name, many, one } of ways) {
    const ratio = median(many.map((perSecond, round) => perSecond / (bare?.many[round] ?? 0)));
    const figures = `${median(many).toFixed(0).padStart(6)} calls/s by ${CALLERS} callers, ${median(one).toFixed(2)} ms alone`;
    const tooSlow = ratio < LEAST_RATIO;
    console.log(`${name.padEnd(20)}${figures}, ratio ${ratio.toFixed(2)}${tooSlow ? '  TOO SLOW' : ''}`);
    if (tooSlow) process.exitCode = 1;
  }
};

const [role, upstream = ''] = process.argv.slice(2);
if (role !== undefined) {
  process.once('disconnect', () => process.exit());
  if (role === 'upstream') await serveUpstream();
  else await (role === 'bare' ? serveBare : serveProxy)(upstream);
} else if (ensureBuild()) await main();
else process.exitCode = 1;
