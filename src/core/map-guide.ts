import type { Guide, GuideLink, GuideSection, GuideStep, PermissionProfile } from './guide.ts';

/** Another text in the place of one, which stands at an address: `cloudId/open/see`, `advice/0`. */
export type MapText = (text: string, address: string) => string;

/**
 * A guide with other texts. What Atlassian calls its scopes and permissions, links and drawings stay as they are.
 *
 * @example
 * mapGuide(guide, (text) => text.replaceAll('site', 'instance'))
 */
export function mapGuide(guide: Guide, map: MapText): Guide {
  const { scopes, permissions, profiles, advice } = guide;
  return {
    ...guide,
    title: map(guide.title, 'title'),
    who: map(guide.who, 'who'),
    sections: guide.sections.map((section) => mapSection(section, map)),
    ...(scopes && { scopes: mapRecord(scopes, (use, name) => map(use, `scopes/${name}`)) }),
    ...(permissions && {
      permissions: mapRecord(permissions, (one, key) => ({
        ...one,
        use: map(one.use, `permissions/${key}`),
      })),
    }),
    ...(profiles && { profiles: profiles.map((profile) => mapProfile(profile, map)) }),
    ...(advice && { advice: advice.map((text, index) => map(text, `advice/${index}`)) }),
  };
}

function mapSection(section: GuideSection, map: MapText): GuideSection {
  const { id, short, title, what, who, steps } = section;
  return {
    ...section,
    short: map(short, `${id}/short`),
    title: map(title, `${id}/title`),
    ...(what && { what: map(what, `${id}/what`) }),
    ...(who && { who: map(who, `${id}/who`) }),
    steps: steps.map((step) => mapStep(step, (text, address) => map(text, `${id}/${step.id}/${address}`))),
  };
}

function mapStep(step: GuideStep, map: MapText): GuideStep {
  const { text, see, note, link, obstacles } = step;
  return {
    ...step,
    text: map(text, 'text'),
    see: map(see, 'see'),
    ...(note && { note: map(note, 'note') }),
    ...(link && { link: mapLink(link, map) }),
    obstacles: obstacles.map(({ when, advice }, index) => ({
      when: map(when, `obstacles/${index}/when`),
      advice: map(advice, `obstacles/${index}/advice`),
    })),
  };
}

const mapLink = (link: GuideLink, map: MapText): GuideLink => ({
  ...link,
  label: map(link.label, 'link'),
  ...(link.known && { known: { ...link.known, label: map(link.known.label, 'known') } }),
});

const mapProfile = (profile: PermissionProfile, map: MapText): PermissionProfile => ({
  ...profile,
  title: map(profile.title, `profiles/${profile.id}/title`),
  about: map(profile.about, `profiles/${profile.id}/about`),
  needs: profile.needs.map((need, index) => {
    const address = `profiles/${profile.id}/needs/${index}`;
    return {
      ...need,
      ...(need.name && { name: map(need.name, `${address}/name`) }),
      ...(need.note && { note: map(need.note, `${address}/note`) }),
    };
  }),
});

const mapRecord = <Value>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
