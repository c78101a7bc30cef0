import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.tsx';
import { speak } from '../../stories/language.ts';
import { pseudoLocale } from '../words/pseudo.ts';
import { emulate } from './emulate.ts';
import { overflowing } from './overflowing.ts';
import { untranslated } from './untranslated.ts';

type Runnable = { readonly run: (context: { canvasElement: HTMLElement }) => Promise<void> };

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/**/*.stories.tsx', {
  eager: true,
});
const WIDTHS = [1_280, 320];

afterEach(() => {
  speak(undefined);
  document.body.replaceChildren();
  sessionStorage.clear();
});

/** What is ours on the page. */
const ui = () => [
  ...document.querySelectorAll<HTMLElement>(
    '[data-connect-theme], :is(dialog, [data-connect-part="load-failed"])',
  ),
];

/** Everything in brackets, 40 % longer and with accents: as no other language is all at once. */
describe('in a language of no people:', () => {
  const project = setProjectAnnotations([preview]);
  for (const [path, file] of Object.entries(files)) {
    const title = path.replace(/^.*stories\//, '').replace('.stories.tsx', '');
    for (const [name, story] of Object.entries(composeStories(file, project) as Record<string, Runnable>)) {
      it(`${title} › ${name}`, async () => {
        const canvasElement = document.createElement('div');
        document.body.append(canvasElement);
        // What opens slowly is not seen at once.
        await emulate({ 'prefers-reduced-motion': 'reduce' });
        await story.run({ canvasElement });
        await act(async () => speak(pseudoLocale));
        // The texts of a guide arrive after its language.
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const width of WIDTHS) {
          await page.viewport(width, 800);
          expect(ui()).not.toEqual([]);
          expect(ui().flatMap(untranslated), 'is not in the catalogue').toEqual([]);
          expect(ui().flatMap(overflowing), `${width} px`).toEqual([]);
        }
      });
    }
  }
});

it('the check finds a sentence that nobody can translate, and a line without room', () => {
  document.body.innerHTML =
    '<div data-connect-theme="page" style="inline-size: 100px"><p aria-label="Save it">Sentence</p><p style="white-space: nowrap">⟦çöñţîñûåļļý ļöñğéŕ ţĥåñ ţĥåţ⟧</p></div>';
  expect(ui().flatMap(untranslated)).toHaveLength(2);
  document.body.innerHTML =
    '<div data-connect-theme="page" style="inline-size: 100px"><p style="inline-size: 200px">⟦ö⟧</p></div>';
  expect(ui().flatMap(overflowing)).toHaveLength(1);
});
