import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { act } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.tsx';
import * as exported from '../../src/index.ts';
import { ar } from '../../src/locales/ar.ts';
import { parts, states } from '../../src/react/appearance/parts.ts';
import { speak } from '../../stories/language.ts';
import { emulate } from './emulate.ts';
import { overflowing } from './overflowing.ts';
import { beginStory, namesOf, noteParts, noteStory, shown, steps, themes, windows } from './shown.ts';
import * as toBeShown from './to-be-shown.ts';

// What parts render, and the words they say, is heard on its way.
vi.mock(import('../../src/react/session.ts'), async (original) =>
  (await import('./shown.ts')).watchSession(await original()),
);
vi.mock(import('../../src/core/words/say-error.ts'), async (original) =>
  (await import('./shown.ts')).watchWords(await original()),
);
vi.mock(import('../../src/index.ts'), async (original) =>
  (await import('./shown.ts')).watchExports(await original()),
);

type Runnable = { readonly run: (context: { canvasElement: HTMLElement }) => Promise<void> };

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/**/*.stories.tsx', {
  eager: true,
});
const WIDE = [1_280, 800] as const;
const NARROW = [320, 800] as const;

afterEach(async () => {
  speak(undefined);
  document.body.replaceChildren();
  sessionStorage.clear();
  delete document.documentElement.dataset.theme;
  document.documentElement.dir = '';
  await emulate();
});

/** Failures of WCAG 2.2 A and AA and of axe's own best practices, as text that says where. */
async function violations(look = 'light'): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    // Stories are parts of a page, not pages: landmarks are the host's.
    rules: {
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
      // There, both colors are the device's own, and axe reads one of them from our styles.
      'color-contrast': { enabled: look !== 'forced-colors' },
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

/** What the page and the device around a story may be like. */
const SURROUNDINGS = ['light', 'dark', 'forced-colors'].flatMap((look) =>
  ['ltr', 'rtl'].map((dir) => ({ look, dir })),
);

async function surround({ look, dir }: (typeof SURROUNDINGS)[number]): Promise<void> {
  // What the story has come to, in a language that is written that way.
  await act(async () => speak(dir === 'rtl' ? ar : undefined));
  document.documentElement.dataset.theme = look === 'dark' ? 'dark' : 'light';
  document.documentElement.dir = dir;
  await emulate(look === 'forced-colors' ? { 'forced-colors': 'active' } : {});
}

/** Nothing sticks out sideways, not even long names. */
function expectToFit(width: number): void {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const dialog = document.querySelector('dialog');
  expect(dialog?.scrollWidth ?? 0).toBeLessThanOrEqual(dialog?.clientWidth ?? 0);
  if (dialog) expect(overflowing(dialog)).toEqual([]);
}

const project = setProjectAnnotations([preview, { initialGlobals: { theme: 'light' } }]);
const all = Object.entries(files).flatMap(([path, file]) => {
  const title = path.replace(/^.*stories\//, '').replace('.stories.tsx', '');
  return Object.entries(composeStories(file, project) as Record<string, Runnable>).map(
    ([name, story]) => [title, name, story] as const,
  );
});

describe('without an accessibility fault, in light, in dark and in the colors of the device, in both directions:', () => {
  // Rendered once; all that changes is around it.
  it.each(all)('%s › %s', async (_title, name, story) => {
    document.documentElement.lang = 'en';
    document.title = name;
    const canvasElement = document.createElement('div');
    document.body.append(canvasElement);
    await page.viewport(...WIDE);
    beginStory();
    const watching = new MutationObserver(noteParts);
    watching.observe(document.body, { subtree: true, childList: true, attributes: true });
    // What opens slowly is not seen at once.
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    await story.run({ canvasElement });
    noteStory();
    watching.disconnect();
    for (const surroundings of SURROUNDINGS) {
      await surround(surroundings);
      if (matchMedia('(forced-colors: active)').matches) shown.themes.add('forced-colors');
      await page.viewport(...WIDE);
      await animationsEnd();
      expect(await violations(surroundings.look), JSON.stringify(surroundings)).toEqual([]);
      for (const [width, height] of [WIDE, NARROW]) {
        await page.viewport(width, height);
        expectToFit(width);
      }
    }
    await surround({ look: 'light', dir: 'ltr' });
    await animationsEnd();
    expect(await violations(), 'narrow').toEqual([]);
  });
});

describe('what can be seen has its story:', () => {
  const { providers, failures, causesAtFields, errors } = toBeShown;
  const pairs = () => new Set([...shown.failures].map((one) => one.split(' ', 2).join(' ')));

  it.each([
    // No story loses its own code.
    ['every part', Object.keys(parts).filter((part) => part !== 'load-failed'), () => shown.parts],
    ['every state of a part', Object.keys(states), () => shown.states],
    ['every theme', themes, () => shown.themes],
    ['every step', steps, () => shown.steps],
    ['whatever the Atlassian window is like', windows, () => shown.windows],
    ['every provider', providers.map(({ id }) => id), () => shown.providers],
    ['every failure at every form that may get it', failures, pairs],
    ['every cause that the handler is met with, at its field', causesAtFields, () => shown.failures],
    ['every error in its words', errors, () => shown.errors],
    ['every component and hook that is exported', namesOf(exported), () => shown.exports],
  ] as const)('%s', (_what, wanted, there) => {
    // Run alone, a story shows its own only.
    if (shown.stories < all.length) return;
    const seen = there();
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });

  it('and nothing that is documented nowhere', () => {
    for (const part of shown.parts) expect(Object.keys(parts)).toContain(part);
    for (const state of shown.states) expect(Object.keys(states)).toContain(state);
  });
});

it('the check itself finds a fault', async () => {
  document.body.innerHTML = '<button></button>';
  expect(await violations()).not.toEqual([]);
});
