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

export type { CallbackUrls } from './auth/authorization.ts';
export type { CloudName } from './clouds.ts';
export type { OAuthApp } from './data/apps.ts';
export type { ClientSample } from './data/client-samples.ts';
export type { Sample } from './data/samples.ts';
export type { Fault, FaultKind, FaultMatch } from './faults/fault.ts';
export type { Faults } from './faults/faults.ts';
export type { AuthorizationKind } from './gateway/authenticate.ts';
export type { CloudAddresses, Clouds } from './http/public-hosts.ts';
export type { LoggedRequest } from './http/request-log.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.ts';
export { VARIANTS, type Variants } from './variants.ts';
