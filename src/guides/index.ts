import type { Guide } from '../core/guide.ts';

/** The guides that come with this package, each loaded when it is opened, by the provider that they were made for. */
const guides: Readonly<Record<string, () => Promise<Guide>>> = {
  'atlassian-service-account-api-token': async () => (await import('./service-account-api-token.ts')).guide,
};

/** Loads one of our guides; undefined when there is none of that name. */
export async function loadGuide(name: string): Promise<Guide | undefined> {
  return Object.hasOwn(guides, name) ? await guides[name]?.() : undefined;
}
