import type { Guide } from '../../src/core/guide.ts';
import { mapGuide } from '../../src/core/map-guide.ts';
import { loadGuide } from '../../src/guides/index.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';

/** Each of our guides by its name. */
export const ourGuides: ReadonlyMap<string, Guide> = new Map(
  await Promise.all(
    [...providers, jiraAlign].flatMap(({ guide }) =>
      typeof guide === 'string' ? [loadGuide(guide).then((loaded) => [guide, loaded] as const)] : [],
    ),
  ),
);

/** What a guide says, by its address in the guide. */
export function textsOf(guide: Guide): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  mapGuide(guide, (text, address) => {
    texts.set(address, text);
    return text;
  });
  return texts;
}

/** Every text of every guide once. */
export const guideTexts: readonly string[] = [
  ...new Set([...ourGuides.values()].flatMap((guide) => [...textsOf(guide).values()])),
];
