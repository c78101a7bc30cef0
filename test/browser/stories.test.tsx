import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { act } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.tsx';
import { ar } from '../../src/locales/ar.ts';
import { speak } from '../../stories/language.ts';
import { overflowing } from './overflowing.ts';

type Runnable = { readonly run: (context: { canvasElement: HTMLElement }) => Promise<void> };

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/**/*.stories.tsx', {
  eager: true,
});
const WIDTHS = [1_280, 320];

afterEach(() => {
  speak(undefined);
  document.documentElement.dir = '';
  document.body.replaceChildren();
  sessionStorage.clear();
  delete document.documentElement.dataset.theme;
});

/** Failures of WCAG 2.2 A and AA and of axe's own best practices, as text that says where. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    // Stories are parts of a page, not pages: landmarks are the host's.
    rules: {
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );
}

/** Colors are judged when they have arrived; a spinner never does. */
async function animationsEnd(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.all(ending.map(({ finished }) => finished));
}

describe.each(['light', 'dark'])('in %s, without an accessibility fault:', (theme) => {
  const project = setProjectAnnotations([preview, { initialGlobals: { theme } }]);
  for (const [path, file] of Object.entries(files)) {
    const title = path.replace(/^.*stories\//, '').replace('.stories.tsx', '');
    for (const [name, story] of Object.entries(composeStories(file, project) as Record<string, Runnable>)) {
      it(`${title} › ${name}`, async () => {
        document.documentElement.lang = 'en';
        document.title = name;
        const canvasElement = document.createElement('div');
        document.body.append(canvasElement);
        await story.run({ canvasElement });
        expect(document.documentElement.dataset.theme).toBe(theme);
        for (const locale of [undefined, ar]) {
          // What the story has come to, in the other direction: a page and its UI are one in that.
          document.documentElement.dir = locale?.dir ?? 'ltr';
          if (locale) await act(async () => speak(locale));
          for (const width of WIDTHS) {
            await page.viewport(width, 800);
            await animationsEnd();
            const where = `${document.documentElement.dir}, ${width} px`;
            expect(await violations(), where).toEqual([]);
            // Nothing sticks out sideways, not even long names.
            expect(document.documentElement.scrollWidth, where).toBeLessThanOrEqual(width);
            const dialog = document.querySelector('dialog');
            expect(dialog?.scrollWidth ?? 0, where).toBeLessThanOrEqual(dialog?.clientWidth ?? 0);
            if (dialog) expect(overflowing(dialog), where).toEqual([]);
          }
        }
      });
    }
  }
});

it('the check itself finds a fault', async () => {
  document.body.innerHTML = '<button></button>';
  expect(await violations()).not.toEqual([]);
});
