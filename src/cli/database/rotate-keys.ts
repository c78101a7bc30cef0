import { parseArgs } from 'node:util';
import type { Environment } from '../../server/oauth.ts';
import { readKeyRing } from '../../server/vault/key-ring.ts';
import { type KeyRotation, rotateKeys as rotate } from '../../server/vault/rotate-keys.ts';
import type { Finding } from '../doctor/check.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkKeys } from '../doctor/check-keys.ts';
import { databaseFault } from '../doctor/database-faults.ts';
import { printFinding } from '../doctor/print.ts';
import { ENVIRONMENT_OPTIONS, withEnvironment } from '../with-environment.ts';
import { onDatabase } from './on-database.ts';
import { printRotation } from './print-rotation.ts';

const OPTIONS = { ...ENVIRONMENT_OPTIONS, 'dry-run': { type: 'boolean', default: false } } as const;

/** Seals every connection with the first key of an environment; resolves with the exit code. */
export const rotateKeys = (args: readonly string[]): Promise<number> =>
  withEnvironment(
    () => parseArgs({ args: [...args], options: OPTIONS }).values,
    (environment, options) => rotateBy(environment, options['dry-run']),
  );

async function rotateBy(environment: Environment, dryRun: boolean): Promise<number> {
  const fault = await findFault(environment);
  if (fault) {
    console.error(printFinding(fault));
    return 1;
  }
  const rotation = await run(environment, dryRun);
  if ('state' in rotation) {
    console.error(printFinding(rotation));
    return 1;
  }
  console.log(printRotation(rotation, { dryRun, now: new Date() }));
  return rotation.unopened.length > 0 || !rotation.isSettled ? 1 : 0;
}

/** What the doctor would say of keys and database, where one of them is not right. */
async function findFault(environment: Environment): Promise<Finding | undefined> {
  for (const { id, title, run: check } of [checkKeys({ environment }), checkDatabase({ environment })]) {
    const finding = { id, title, ...(await check()) };
    if (finding.state !== 'ok') return finding;
  }
  return undefined;
}

async function run(environment: Environment, dryRun: boolean): Promise<KeyRotation | Finding> {
  const ring = readKeyRing(environment.CONNECT_KEYS);
  try {
    return await onDatabase(environment, (store) => rotate({ store, ring }, { dryRun }));
  } catch (error) {
    const why = 'What was sealed anew so far stays so. All connections can be opened as before.';
    const [says, , todo] = databaseFault(error, why);
    return {
      id: 'database',
      title: 'rotate-keys',
      state: 'wrong',
      says,
      why,
      todo: `${todo} Then run it again.`,
    };
  }
}
