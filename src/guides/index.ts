import type { Guide } from '../core/guide.ts';

/** The guides that come with this package, each loaded when it is opened, by the provider that they were made for. */
const guides: Readonly<Record<string, () => Promise<Guide>>> = {
  atlassian: async () => (await import('./atlassian.ts')).guide,
  'atlassian-government-cloud': async () => (await import('./atlassian-government-cloud.ts')).guide,
  'atlassian-service-account-api-token': async () => (await import('./service-account-api-token.ts')).guide,
  'jira-align': async () => (await import('./jira-align/guide.ts')).guide,
  'atlassian-service-account-oauth2': async () => (await import('./service-account-oauth2.ts')).guide,
};

/**
 * Loads one of our guides.
 *
 * @throws {TypeError} when there is none of that name.
 */
export async function loadGuide(name: string): Promise<Guide> {
  const load = Object.hasOwn(guides, name) ? guides[name] : undefined;
  if (!load) {
    throw new TypeError(`There is no guide "${name}"; there are ${Object.keys(guides).join(', ')}.`);
  }
  return await load();
}
