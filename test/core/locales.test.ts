import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/core/words/text.ts';
import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { inWords } from '../../src/react/parts/in-words.ts';
import { atlassianLabels, labelIn, onlyLabels } from '../words/labels.ts';
import { guideTexts } from '../words/our-guides.ts';
import { formsOf, placesOf, wholeCatalogue } from '../words/whole-catalogue.ts';

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
const marksOf = (text: string) => [...plain(text).matchAll(/\*\*(.*?)\*\*/g)].map(([, label]) => label ?? '');

const keys = [...wholeCatalogue.keys()].sort();
const english = (key: string): Text => wholeCatalogue.get(key) ?? '';
/** Forms for so few of a thing that they name it without a number. */
const FEW_FORMS: readonly string[] = ['zero', 'one', 'two'];

it('English has a text for every key of the catalogue, which its type names too', () => {
  // `de.messages` is a `Catalogue`: one key more or less there is an error of types.
  expect(Object.keys(de.messages).sort()).toEqual(keys);
  expect(keys.length).toBeGreaterThan(400);
});

describe.each([de, ar])('$tag', (locale) => {
  const words = new Map<string, Text>(Object.entries(locale.messages));

  it('has each key and no other', () => {
    expect([...words.keys()].sort()).toEqual(keys);
  });

  it.each(keys)('%s names what English names, and no more', (key) => {
    const wanted = [...new Set(formsOf(english(key)).flatMap(placesOf))].sort();
    const text = words.get(key) ?? '';
    const forms = typeof text === 'string' ? [['other', text] as const] : Object.entries(text);
    for (const [form, said] of forms) {
      const may = FEW_FORMS.includes(form) ? wanted.filter((place) => place !== '{count}') : wanted;
      expect(said).not.toBe('');
      expect(placesOf(said)).toEqual(expect.arrayContaining([...may]));
      expect(wanted).toEqual(expect.arrayContaining([...placesOf(said)]));
    }
  });

  it.each([...providers, jiraAlign])('is what the form of $id speaks', (provider) => {
    const { id, title, fields } = inWords(provider, { locale });
    const said = { title, fields: fields.map(({ label }) => label) };
    const own = (key: string) => words.get(`provider.${id}.${key}`);
    expect(said).toEqual({ title: own('title'), fields: fields.map(({ name }) => own(`${name}.label`)) });
  });

  it('counts with each of its plural forms, and with no other', () => {
    const { pluralCategories } = new Intl.PluralRules(locale.tag).resolvedOptions();
    const counted = [...words].filter(([, text]) => typeof text === 'object');
    expect(counted.map(([key]) => key).sort()).toEqual(
      keys.filter((key) => typeof english(key) === 'object'),
    );
    for (const [key, text] of counted) {
      // Where all forms are alike, one does.
      const forms = Object.keys(text);
      if (forms.length > 1) expect(forms.sort(), key).toEqual([...pluralCategories].sort());
    }
  });

  it.each(onlyLabels)('%s stands as Atlassian shows it', (key) => {
    expect(words.get(key)).toBe(english(key));
  });

  it.each(atlassianLabels)('“%s” stands where English has it', (label) => {
    const speaking = keys.filter((key) => formsOf(english(key)).some((text) => text.includes(label)));
    expect(speaking).not.toEqual([]);
    for (const key of speaking) {
      for (const text of formsOf(words.get(key) ?? ''))
        expect(text.replaceAll('\u00a0', ' '), key).toContain(labelIn(label));
    }
  });

  it('leaves no sentence in English', () => {
    const same = keys.filter((key) => {
      const said = JSON.stringify(words.get(key));
      return said === JSON.stringify(english(key)) && said.includes(' ') && !onlyLabels.includes(key);
    });
    // Names.
    expect(same).toEqual(
      ['comma', 'provider.atlassian-government-cloud.name'].filter((key) => same.includes(key)),
    );
  });

  it('says a failure in two lines: what happened, and what to do', () => {
    for (const key of keys.filter((one) => one.startsWith('error.'))) {
      expect(String(words.get(key)).split('\n'), key).toHaveLength(2);
    }
  });

  it('tells each text of the guides, and none that is not there', async () => {
    const told = await locale.guides();
    expect(Object.keys(told).sort()).toEqual([...guideTexts].sort());
  });

  it('names in the guides what English names, and what is written on the screen', async () => {
    const told = await locale.guides();
    for (const [text, said] of Object.entries(told)) {
      expect(placesOf(said), text).toEqual(placesOf(text));
      const marks = marksOf(said);
      // What is ours is called as this language calls it: on the form, or in this help.
      const missing = marksOf(text).filter((label) => {
        const names = [
          label,
          told[label],
          ...keys.filter((key) => english(key) === label).map((key) => words.get(key)),
        ];
        const at = marks.findIndex((mark) => names.includes(mark));
        if (at >= 0) marks.splice(at, 1);
        return at < 0;
      });
      expect([missing, marks], text).toEqual([[], []]);
    }
  });
});

describe('in Arabic', () => {
  const isolated = Object.entries<Text>(ar.messages).filter(([key]) => !/^ask(?:Allow)?Body/.test(key));

  it('what is filled in runs its own way', () => {
    for (const [key, text] of isolated) {
      for (const said of formsOf(text)) {
        const alone = said.replaceAll(/\u2068\{\w+\}\u2069/g, '').replaceAll('{external}', '');
        const numbers = /^\{(?:count|done|total|found|present|held|number|what)\}$/;
        expect(
          placesOf(alone).filter((place) => !numbers.test(place)),
          key,
        ).toEqual([]);
      }
    }
  });

  it('no mark stands within a word: its beginning would be read behind its end', async () => {
    const guides = Object.values((await ar.guides?.()) ?? {});
    const all = [...isolated.flatMap(([, text]) => formsOf(text)), ...guides.flatMap(formsOf)];
    expect(all.filter((said) => /[\w.-]\u2066|\u2069[\w-]/.test(said))).toEqual([]);
  });

  it('each mark that opens is closed', () => {
    for (const [key, text] of isolated) {
      for (const said of formsOf(text)) {
        expect(said.match(/[\u2066\u2068]/g)?.length, key).toBe(said.match(/\u2069/g)?.length);
      }
    }
  });
});
