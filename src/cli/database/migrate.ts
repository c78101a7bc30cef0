import { parseArgs } from 'node:util';
import type { Environment } from '../../server/oauth.ts';
import { checkDatabase, failedBy } from '../doctor/check-database.ts';
import { printFinding } from '../doctor/print.ts';
import { ENVIRONMENT_OPTIONS, withEnvironment } from '../with-environment.ts';
import { onDatabase } from './on-database.ts';

/** Brings the tables of a database up to date, as a server does when it starts; resolves with the exit code. */
export const migrate = (args: readonly string[]): Promise<number> =>
  withEnvironment(() => parseArgs({ args: [...args], options: ENVIRONMENT_OPTIONS }).values, run);

async function run(environment: Environment): Promise<number> {
  // Why it failed, the doctor finds: a driver may quote the address that it was given.
  const fault = await onDatabase(environment, (store) => store.migrate()).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const { id, title, run: check } = checkDatabase({ environment });
  const found = await check();
  // The doctor makes no file, and so does not know that none can be made.
  const finding = { id, title, ...(fault && found.state === 'unknown' ? failedBy(fault.error) : found) };
  console.log(printFinding(finding));
  return finding.state === 'ok' ? 0 : 1;
}
