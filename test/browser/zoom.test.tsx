import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.tsx';
import { cutOffTexts } from './cut-off-text.ts';
import { emulate } from './emulate.ts';
import { mismatched } from './mismatched.ts';
import { overflowing } from './overflowing.ts';
import { tooSmall } from './too-small.ts';

type Runnable = { readonly run: (context: { canvasElement: HTMLElement }) => Promise<void> };

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/**/*.stories.tsx', {
  eager: true,
});

/** The user's own distances between lines, letters and words (WCAG 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

const root = document.documentElement;

/** What people do to read, each on a window of their own. */
const ways = [
  ['as it is', 1_280, 1_024, {}],
  ['a phone', 320, 640, {}],
  // A browser's own zoom is a window of fewer CSS pixels.
  ['200 % of a screen of 1280 × 1024', 640, 512, {}],
  ['400 % of it', 320, 256, {}],
  ['texts of 200 %', 1_280, 1_024, { fontSize: '200%' }],
  ['distances of their own', 1_280, 1_024, { spaced: true }],
  ['distances of their own on a phone', 320, 640, { spaced: true }],
] as const satisfies readonly (readonly [string, number, number, { fontSize?: string; spaced?: boolean }])[];

function read({ fontSize = '', spaced = false }: { fontSize?: string; spaced?: boolean }): void {
  root.style.fontSize = fontSize;
  document.adoptedStyleSheets = [
    ...document.adoptedStyleSheets.filter((sheet) => sheet !== spacing),
    ...(spaced ? [spacing] : []),
  ];
}

/** What is ours on the page. */
const ui = () => [
  ...document.querySelectorAll<HTMLElement>(
    '[data-connect-theme], :is(dialog, [data-connect-part="load-failed"])',
  ),
];

afterEach(async () => {
  read({});
  document.body.replaceChildren();
  sessionStorage.clear();
  await emulate();
});

const project = setProjectAnnotations([preview, { initialGlobals: { theme: 'light' } }]);
const all = Object.entries(files).flatMap(([path, file]) => {
  const title = path.replace(/^.*stories\//, '').replace('.stories.tsx', '');
  return Object.entries(composeStories(file, project) as Record<string, Runnable>).map(
    ([name, story]) => [title, name, story] as const,
  );
});

describe('can be read and pressed, however large it is made:', () => {
  it.each(all)('%s › %s', async (_title, _name, story) => {
    const canvasElement = document.createElement('div');
    document.body.append(canvasElement);
    await page.viewport(1_280, 800);
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    await story.run({ canvasElement });
    expect(ui().flatMap(mismatched), 'what is read is not what is seen').toEqual([]);
    for (const [way, width, height, how] of ways) {
      read(how);
      await page.viewport(width, height);
      // The guide takes its place a frame after the window has its size.
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      expect(root.scrollWidth, `${way}: sideways`).toBeLessThanOrEqual(width);
      expect(ui().flatMap(overflowing), way).toEqual([]);
      // Without our styles, it is the host that makes room.
      const styled = ui().filter((one) => one.matches('[data-connect-theme]'));
      expect(styled.flatMap(cutOffTexts), way).toEqual([]);
      expect(ui().flatMap(tooSmall), way).toEqual([]);
    }
  });
});

describe('the checks find', () => {
  const faults = (html: string, check: (root: HTMLElement) => readonly string[]) => {
    document.body.innerHTML = `<div data-connect-theme="page" style="inline-size: 200px">${html}</div>`;
    return ui().flatMap(check);
  };

  it('a text that its box cuts off, and targets too near to each other', () => {
    const low = '<p style="block-size: 8px; overflow: hidden">A line that is cut off</p>';
    expect(faults(low, cutOffTexts)).toHaveLength(1);
    const small = '<button style="padding: 0; border: 0; inline-size: 10px; block-size: 10px">x</button>';
    expect(faults(small + small, tooSmall)).toHaveLength(2);
    expect(faults(`<div>${small}</div>`, tooSmall)).toEqual([]);
  });

  it('a name without the words that are seen, and an error that no field is described by', () => {
    expect(faults('<button aria-label="Copy it">Copied</button>', mismatched)).toHaveLength(1);
    expect(faults('<input aria-label="Token" aria-invalid="true">', mismatched)).toHaveLength(1);
    expect(faults('<dialog open>Hello</dialog>', mismatched)).not.toEqual([]);
    expect(faults('<h2>Here</h2><h4>There</h4>', mismatched)).toHaveLength(1);
  });
});
