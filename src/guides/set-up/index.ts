/**
 * How an OAuth 2.0 (3LO) app is set up at Atlassian, as data to show to the developers of your product.
 *
 * @module
 * @example
 * import { atlassian } from 'connect-atlassian/providers';
 * const { buildSetUp } = await import('connect-atlassian/guides/set-up');
 * const { callbackUrl, sections } = buildSetUp({ provider: atlassian, publicUrl: 'https://app.example.com' });
 */
export { splitLabels } from '../../core/guide.ts';
export { buildSetUp, type SetUpOptions } from './build-set-up.ts';
export type { ScopeEntry, ScopeNeed } from './scopes.ts';
export type { Difference, SetUp, SetUpSection, SetUpStep, SetUpValue } from './set-up.ts';
