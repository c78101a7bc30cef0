import { type Guide, type GuideStep, splitLabels } from '../../src/core/guide.ts';
import type { SetUp, SetUpStep } from '../../src/guides/set-up/index.ts';
import type { SourceRow } from './sources/source.ts';

/** How the address of a step of the set-up begins. */
export const SET_UP = 'set-up:';

/** A step of ours, and what it says. */
type Place = {
  readonly address: string;
  readonly section: string;
  /** What it asks for. */
  readonly text: string;
  /** All that it says. */
  readonly texts: readonly string[];
  readonly hasPicture: boolean;
};

export const stepsOf = (guide: Guide) =>
  guide.sections.flatMap((section) =>
    section.steps.map((step) => ({ address: `${section.id}/${step.id}`, step })),
  );

export const stepAt = (guide: Guide, address: string) =>
  stepsOf(guide).find((one) => one.address === address)?.step;

/** All that a step says, its obstacles included. */
export const textsOf = ({
  text,
  see,
  note = '',
  obstacles,
}: Pick<GuideStep, 'text' | 'see' | 'note' | 'obstacles'>): readonly string[] => [
  text,
  see,
  note,
  ...obstacles.flatMap(({ when, advice }) => [when, advice]),
];

const copiedOf = ({ values = [] }: SetUpStep): readonly string[] => values.map(({ value }) => value);

const scopesOf = ({ scopes = [] }: SetUpStep): readonly string[] =>
  scopes.map(({ name, text }) => `${name}: ${text}`);

/** Every step of a guide, and of the set-up that goes with it. */
export const placesOf = (guide: Guide, setUp?: SetUp): readonly Place[] => [
  ...guide.sections.flatMap((section) =>
    section.steps.map((step) => ({
      address: `${section.id}/${step.id}`,
      section: section.id,
      text: step.text,
      texts: textsOf(step),
      hasPicture: step.picture !== undefined,
    })),
  ),
  ...(setUp?.sections ?? []).flatMap((section) =>
    section.steps.map((step) => ({
      address: `${SET_UP}${section.id}/${step.id}`,
      section: `${SET_UP}${section.id}`,
      text: [step.text, ...copiedOf(step)].join('\n'),
      texts: [...textsOf(step), ...copiedOf(step), ...scopesOf(step)],
      hasPicture: false,
    })),
  ),
];

export const labelsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => splitLabels(text).filter((_piece, index) => index % 2 === 1));

/** What a row of the table misses. What a step asks for is said by its own text, not only around it. */
export function missing(
  places: readonly Place[],
  { kind, ours, labels = [], says = [] }: SourceRow,
): readonly string[] {
  const place = places.find(({ address }) => address === ours);
  if (!place) return [`there is no step ${ours}`];
  const texts = kind === 'step' ? [place.text] : place.texts;
  const shown = labelsIn(texts);
  const told = texts.join('\n');
  return [
    ...labels.filter((label) => !shown.includes(label)).map((label) => `no label "${label}" at ${ours}`),
    ...says.filter((words) => !told.includes(words)).map((words) => `"${words}" is not said at ${ours}`),
    ...(kind === 'picture' && !place.hasPicture ? [`no picture at ${ours}`] : []),
  ];
}
