import { splitLabels } from '../../src/core/guide.ts';
import { windowTexts } from '../../src/core/window-texts.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { personalToken } from '../../stories/own-provider.ts';
import { onlyLabels } from '../words/labels.ts';
import { ourGuides, textsOf } from '../words/our-guides.ts';
import { formsOf, wholeCatalogue } from '../words/whole-catalogue.ts';

/** Data, and what runs its own way: it is marked as such. */
const DATA = 'bdi, code, b, script, style, [translate="no"]';
const WORD = /[A-Za-z]{2,}/;
/** What was filled into a text, the innermost first: what is filled in may have places of its own. */
const FILLED = /‹[^‹›]*›/g;
const MOST_NESTED = 3;

/** A host's own way to connect, in its own words. */
const ofAHost = [
  personalToken.name,
  personalToken.title,
  personalToken.summary,
  ...personalToken.fields.flatMap((field) => [field.label, 'hint' in field ? field.hint : '']),
  ...[...textsOf(personalToken.guide).values()].flatMap(splitLabels),
].map((text) => text.trim());

/** What stands as Atlassian or another tool shows it. */
const labels: ReadonlySet<string> = new Set([
  ...ofAHost,
  ...onlyLabels.flatMap((key) => formsOf(wholeCatalogue.get(key) ?? '')),
  ...[...providers, jiraAlign].flatMap(({ outputs }) => outputs?.lines.map(({ label }) => label) ?? []),
  ...windowTexts.flatMap(({ quote }) => (quote === undefined ? [] : [quote])),
  ...[...ourGuides.values()].flatMap(({ permissions = {}, sections }) => [
    ...Object.values(permissions).map(({ name }) => name),
    ...sections.map(({ id }) => id),
  ]),
]);

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'aria-description', 'aria-roledescription'];

/** Words of hosts, in stories of what they bring. */
const OWN = /Donaudampf|Rindfleisch|Eigentums|Öffnen Sie|Abschnitt|Acme login|Approve in a window/;

function isSaid(text: string): boolean {
  let rest = text;
  for (let depth = 0; depth < MOST_NESTED; depth += 1) rest = rest.replaceAll(FILLED, '');
  const left = rest.trim();
  return !WORD.test(left) || labels.has(left) || OWN.test(left);
}

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** English, or what was never asked of the catalogue, in what is seen, read out or said of a control. */
export function untranslated(root: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, data } = node as Text;
    if (!parent || parent.closest(DATA) || !isSeen(parent)) continue;
    if (!isSaid(data)) found.push(`${parent.dataset.connectPart ?? parent.localName}: ${data}`);
  }
  for (const element of root.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    for (const name of ATTRIBUTES) {
      const said = element.getAttribute(name);
      if (said !== null && !isSaid(said)) found.push(`${name} of ${element.localName}: ${said}`);
    }
  }
  return found;
}
