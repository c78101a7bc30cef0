import { parseArgs } from 'node:util';
import { readArgs } from '../read-args.ts';
import { readEnvironment } from '../read-environment.ts';
import { USAGE } from '../usage.ts';
import type { Finding } from './check.ts';
import { checksOf, runChecks } from './checks.ts';
import { readDeployment } from './deployment.ts';
import { printFinding, printSum, toJson } from './print.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  // Node takes an --env-file for its own, wherever it stands.
  env: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Checks the deployment that the environment describes; resolves with the exit code. */
export const doctor = async (args: readonly string[]): Promise<number> => {
  const options = readArgs(() => parseArgs({ args: [...args], options: OPTIONS }).values);
  if (options === undefined) return 2;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const environment = readEnvironment(options.env);
  if (environment === undefined) return 2;
  const deployment = readDeployment(environment);
  const findings: Finding[] = [];
  for (const finding of runChecks(checksOf(deployment, fetch))) {
    findings.push(await finding);
    if (!options.json) console.log(printFinding(await finding));
  }
  const { addresses } = deployment;
  const callbackUrl = 'value' in addresses ? addresses.value.callbackUrl : undefined;
  console.log(options.json ? toJson(findings, callbackUrl) : `\n${printSum(findings)}`);
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
};
