/**
 * The suite that an adapter must pass: run it on your own with any test runner, or with `runContract`. A backend that is
 * running is asked by `npx connect-atlassian contract <url>`.
 *
 * @module
 * @example
 * import { adapterContract } from 'connect-atlassian/adapter-contract';
 * for (const check of adapterContract) it(check.name, () => check.run(openMyWorld));
 */
export { adapterContract } from './adapter-contract.ts';
export type { AdapterWorld, ContractCheck } from './contract-check.ts';
export { runContract, type Verdict } from './run-contract.ts';
