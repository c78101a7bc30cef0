/**
 * A local Atlassian on loopback, to build and test a connection offline.
 *
 * @example
 * import { startSimulator } from 'connect-atlassian/simulator';
 *
 * const simulator = await startSimulator();
 * process.env.CONNECT_CLOUDS = JSON.stringify(simulator.clouds);
 * simulator.faults.add({ when: { path: '/ex/jira' }, times: 1, kind: 'rate-limited' });
 * await simulator.close();
 *
 * @module
 */

export type { AuthorizationKind } from './authenticate.ts';
export type { Fault, FaultKind, FaultMatch } from './fault.ts';
export type { Faults } from './faults.ts';
export type { CloudAddresses, Clouds } from './public-hosts.ts';
export type { LoggedRequest } from './request-log.ts';
export type { Sample } from './samples.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.ts';
export { VARIANTS, type Variants } from './variants.ts';
