import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import docs from '../../stories/docs/appearance.mdx?raw';
import '../../src/react/styles.css';
import { openForm, openUi } from './open-ui.tsx';

// What the docs page says of resets, in a page that has one.

const sheets: HTMLStyleElement[] = [];
afterEach(() => {
  cleanup();
  for (const sheet of sheets.splice(0)) sheet.remove();
});

/** Before every other stylesheet of the page, as what a host imports first. */
function beforeAll(css: string) {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.prepend(sheet);
  sheets.push(sheet);
}

const blockOf = (start: string): string => {
  const block = [...docs.matchAll(/```css\n(.*?)```/gs)].find(([, css]) => css?.startsWith(start));
  if (!block?.[1]) throw new Error(`The docs page has no CSS that begins with ${start}`);
  return block[1];
};

async function openButton() {
  openUi(createSandboxAdapter(), { appearance: { classNames: { primary: 'square' } } });
  await openForm();
  const { paddingTop, borderTopLeftRadius, borderTopWidth } = getComputedStyle(
    screen.getByRole('button', { name: 'Connect' }),
  );
  return { paddingTop, borderTopLeftRadius, borderTopWidth };
}

const OURS = { paddingTop: '8px', borderTopLeftRadius: '10px', borderTopWidth: '1px' };
const PREFLIGHT = '* { margin: 0; padding: 0; border: 0 solid } button { border-radius: 0 }';

it('a reset in the layer that the docs page puts first leaves the UI its room', async () => {
  beforeAll(blockOf('@layer reset'));
  expect(await openButton()).toEqual(OURS);
});

it('the order that the docs page says for Tailwind puts its reset behind ours, and its classes before', async () => {
  const [order = ''] = blockOf('@layer theme').split('\n');
  beforeAll(`${order} @layer base { ${PREFLIGHT} } @layer utilities { .square { border-radius: 2px } }`);
  expect(await openButton()).toEqual({ ...OURS, borderTopLeftRadius: '2px' });
});

it('a reset in no layer leaves Close where it is looked for', async () => {
  beforeAll('button { margin: 0 }');
  openUi(createSandboxAdapter());
  await openForm();
  const [dialog, close] = [screen.getByRole('dialog'), screen.getByRole('button', { name: 'Close' })];
  expect(dialog.getBoundingClientRect().right - close.getBoundingClientRect().right).toBeLessThan(30);
});
