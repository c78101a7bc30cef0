import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Finding } from '../../src/cli/doctor/check.ts';
import { checksOf, runChecks } from '../../src/cli/doctor/checks.ts';
import { readDeployment } from '../../src/cli/doctor/deployment.ts';
import { createConnect } from '../../src/server/connect.ts';
import { nodeListener } from '../../src/server/node.ts';
import { sqliteStore } from '../../src/server/sql/index.ts';
import { type OAuthApp, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { freePort } from '../free-port.ts';
import { listen } from '../server/listen.ts';
import { KEYS } from '../server/open-backend.ts';

/** A server as README sets it up, before a simulated Atlassian, and the environment that says so. */
export type Deployment = {
  readonly simulator: Simulator;
  readonly publicUrl: string;
  readonly folder: string;
  /** Where the database is. */
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly apps: Readonly<Record<OAuthApp['cloud'], OAuthApp>>;
  readonly answer: RequestListener;
  readonly close: () => Promise<void>;
};

export const SECRET_KEY = 'a-secret-key-of-the-deployment-and-long';

// On a disk, which the folder for temporary files may not be.
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/connect-atlassian');

/** Starts one that is right. */
export async function openDeployment(): Promise<Deployment> {
  const simulator = await startSimulator();
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'deployment-'));
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  // Whatever the umask is.
  await chmod(dataDir, 0o700);
  const [commercial, government] = ['commercial', 'government'].map((cloud) =>
    simulator.apps.find((app) => app.cloud === cloud),
  );
  if (!commercial || !government) throw new Error('The simulator has no apps.');
  let answer: RequestListener | undefined;
  const publicUrl = await listen((request, response) => answer?.(request, response));
  const connect = createConnect({
    authenticate: () => null,
    store: sqliteStore(join(dataDir, 'connect.db')),
    keys: KEYS,
    secretKey: SECRET_KEY,
    publicUrl,
    clouds: simulator.clouds,
    oauthApps: { commercial, government },
  });
  await connect.migrate();
  answer = nodeListener(connect);
  return {
    simulator,
    publicUrl,
    folder,
    dataDir,
    apps: { commercial, government },
    answer,
    env: {
      PUBLIC_URL: publicUrl,
      CONNECT_KEYS: KEYS,
      CONNECT_SECRET_KEY: SECRET_KEY,
      CONNECT_DATA_DIR: dataDir,
      CONNECT_CLOUDS: JSON.stringify(simulator.clouds),
      ATLASSIAN_CLIENT_ID: commercial.clientId,
      ATLASSIAN_CLIENT_SECRET: commercial.clientSecret,
      ATLASSIAN_GOV_CLIENT_ID: government.clientId,
      ATLASSIAN_GOV_CLIENT_SECRET: government.clientSecret,
    },
    async close() {
      await connect.close();
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What is set otherwise than the deployment has it. */
export type Change = Readonly<Record<string, string | undefined>>;

/** What the doctor finds in this process. */
export async function examine(
  { env }: { readonly env: Change },
  change: Change,
  { doFetch = fetch, limitMs }: { doFetch?: typeof fetch; limitMs?: number } = {},
) {
  const checks = checksOf(readDeployment({ ...env, ...change }), doFetch);
  return sorted(await Promise.all(runChecks(checks, limitMs)));
}

/** Findings with their ids by state. */
export function sorted(findings: readonly Finding[]) {
  const ids = (state: Finding['state']) =>
    findings.filter((finding) => finding.state === state).map(({ id }) => id);
  const find = (id: string) => findings.find((finding) => finding.id === id);
  return { findings, ids, find };
}

/** The hosts of both clouds, as their checks are called. */
export const HOSTS = ['commercial', 'government'].flatMap((cloud) =>
  ['auth', 'api', 'site'].map((part) => `host-${cloud}-${part}`),
);

/** The environment of a deployment from which nothing can be reached. */
export async function cutOff(): Promise<Change> {
  const url = await nowhere();
  const hosts = { auth: url, api: url, site: `${url}/{subdomain}` };
  return {
    PUBLIC_URL: url,
    DATABASE_URL: url.replace('http:', 'postgres:'),
    CONNECT_CLOUDS: JSON.stringify({ commercial: hosts, government: hosts }),
  };
}

/** An address at which nothing listens. */
export async function nowhere(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}
