import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import preview from '../../.storybook/preview.tsx';

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/**/*.stories.tsx', {
  eager: true,
});
const WIDE = 1_280;

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
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

describe.each(['light', 'dark'])(
  'in %s, every story reaches its state without an accessibility fault:',
  (theme) => {
    for (const [path, file] of Object.entries(files)) {
      const project = setProjectAnnotations([preview, { initialGlobals: { theme } }]);
      for (const [name, Story] of Object.entries(composeStories(file, project))) {
        it(`${path.replace(/^.*stories\//, '').replace('.stories.tsx', '')} › ${name}`, async () => {
          document.documentElement.lang = 'en';
          document.title = name;
          const canvasElement = document.createElement('div');
          document.body.append(canvasElement);
          await Story.run({ canvasElement });
          await Promise.all(
            document
              .getAnimations()
              .map((animation) =>
                animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
                  ? undefined
                  : animation.finished,
              ),
          );
          expect(document.documentElement.dataset['theme']).toBe(theme);
          expect(await violations()).toEqual([]);
          // Nothing sticks out sideways, however wide the window is.
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(Math.max(window.innerWidth, WIDE));
        });
      }
    }
  },
);

it('the check itself finds a fault', async () => {
  document.body.innerHTML = '<button></button>';
  expect(await violations()).not.toEqual([]);
});
