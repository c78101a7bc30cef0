import { parseArgs } from 'node:util';
import type { Environment } from '../../server/oauth.ts';
import { ENVIRONMENT_OPTIONS, withEnvironment } from '../with-environment.ts';
import type { Finding } from './check.ts';
import { checksOf, runChecks } from './checks.ts';
import { readDeployment } from './deployment.ts';
import { printFinding, printSum, toJson } from './print.ts';

const OPTIONS = { ...ENVIRONMENT_OPTIONS, json: { type: 'boolean', default: false } } as const;

/** Checks the deployment that the environment describes; resolves with the exit code. */
export const doctor = (args: readonly string[]): Promise<number> =>
  withEnvironment(
    () => parseArgs({ args: [...args], options: OPTIONS }).values,
    (environment, { json }) => examine(environment, json),
  );

async function examine(environment: Environment, asJson: boolean): Promise<number> {
  const deployment = readDeployment(environment);
  const findings: Finding[] = [];
  for (const finding of runChecks(checksOf(deployment, fetch))) {
    findings.push(await finding);
    if (!asJson) console.log(printFinding(await finding));
  }
  const { addresses } = deployment;
  const callbackUrl = 'value' in addresses ? addresses.value.callbackUrl : undefined;
  console.log(asJson ? toJson(findings, callbackUrl) : `\n${printSum(findings)}`);
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}
