import { parseArgs } from 'node:util';
import { checkDatabase } from '../doctor/check-database.ts';
import { printFinding } from '../doctor/print.ts';
import { readArgs } from '../read-args.ts';
import { readEnvironment } from '../read-environment.ts';
import { USAGE } from '../usage.ts';
import { onDatabase } from './on-database.ts';

const OPTIONS = {
  env: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Brings the tables of a database up to date, as a server does when it starts; resolves with the exit code. */
export const migrate = async (args: readonly string[]): Promise<number> => {
  const options = readArgs(() => parseArgs({ args: [...args], options: OPTIONS }).values);
  if (options === undefined) return 2;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const environment = readEnvironment(options.env);
  if (environment === undefined) return 2;
  // Why it failed, the doctor finds: a driver may quote the address that it was given.
  await onDatabase(environment, (store) => store.migrate()).catch(() => undefined);
  const { id, title, run } = checkDatabase({ environment });
  const finding = { id, title, ...(await run()) };
  console.log(printFinding(finding));
  return finding.state === 'ok' ? 0 : 1;
};
