import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../server/oauth.ts';
import type { Inspection } from '../../server/sql/inspect.ts';
import { messageOf } from '../read-args.ts';
import { type Check, ok, unknown, type Verdict, wrong } from './check.ts';
import { databaseFault, MISSING } from './database-faults.ts';
import type { Deployment } from './deployment.ts';
import { codeOf } from './reasons.ts';

const WHY = 'Connections are kept there: without it nobody connects, and no connection can be used.';

/** Where SQLite keeps its file; the same folder and name as the demo's. */
export const dataDir = ({ CONNECT_DATA_DIR }: Environment): string => CONNECT_DATA_DIR || '.data';

/** That file. */
export const sqliteFile = (environment: Environment): string => join(dataDir(environment), 'connect.db');

/** Whether the database can be reached, takes what is written, and has every table. Nothing is left behind in it. */
export const checkDatabase = ({ environment }: Pick<Deployment, 'environment'>): Check => {
  const url = environment.DATABASE_URL;
  const path = sqliteFile(environment);
  return url
    ? { id: 'database', title: 'DATABASE_URL', run: () => checkPostgres(url) }
    : { id: 'database', title: `SQLite, ${path}`, run: () => checkSqlite(path) };
};

async function checkPostgres(url: string): Promise<Verdict> {
  if (!/^postgres(?:ql)?:\/\//.test(url)) {
    return wrong(
      'It is no address of PostgreSQL.',
      WHY,
      'Set it like "postgres://user:password@host:5432/database".',
    );
  }
  return await inspect(({ inspectPostgres }) => inspectPostgres(url));
}

async function checkSqlite(path: string): Promise<Verdict> {
  // To look must not be to make one: it would belong to whoever runs the doctor.
  const fault = await stat(path).then(() => 'none', codeOf);
  if (fault === 'none') return await inspect(({ inspectSqlite }) => inspectSqlite(path));
  if (fault === 'EACCES') {
    return unknown(
      'The user that runs this may not look into its folder.',
      'Run the doctor as the user of the server, whose folder it has to be.',
    );
  }
  return unknown(
    'There is no such file yet.',
    'A server that keeps it there makes it when it starts. Where yours keeps it elsewhere, set CONNECT_DATA_DIR, or DATABASE_URL for PostgreSQL.',
  );
}

type Inspectors = typeof import('../../server/sql/inspect.ts');

async function inspect(look: (inspectors: Inspectors) => Promise<Inspection>): Promise<Verdict> {
  try {
    // Later: its drivers are optional, and a missing one is told here.
    return judge(await look(await import('../../server/sql/inspect.ts')));
  } catch (error) {
    return failedBy(error);
  }
}

/** Why the database could not be used. */
export const failedBy = (error: unknown): Verdict =>
  isMissing(error) ? wrong(messageOf(error), WHY, MISSING) : wrong(...databaseFault(error, WHY));

/** Thrown by ourselves, with the command that installs it. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ERR_MODULE_NOT_FOUND';

function judge({ steps, pending, unknown: newer, refusal }: Inspection): Verdict {
  if (newer.length > 0) {
    return wrong(
      'Its tables were made by a newer version of connect-atlassian than this one.',
      'This version does not know what the newer one keeps there.',
      'Deploy the newer version everywhere, and run the doctor of that one.',
    );
  }
  if (refusal !== undefined) return wrong(...databaseFault(refusal, WHY));
  if (pending.length > 0) {
    return wrong(
      pending.length === steps
        ? 'It has no tables yet.'
        : `Its tables are ${pending.length} of ${steps} steps behind this version.`,
      WHY,
      'Run `npx connect-atlassian migrate`, or start the server, which has to call `await connect.migrate()` before its first request.',
    );
  }
  return ok('It can be read and written, and its tables are up to date.');
}
