import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import '../../src/react/styles.css';
import { LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

const page = document.documentElement;

afterEach(() => {
  page.style.fontSize = '';
  cleanup();
});

/** Every element of the form and the guide beside it, with its size. */
async function measure(variables: { 'font-size'?: `${number}rem` } = {}): Promise<unknown[]> {
  openUi(createSandboxAdapter(), { appearance: { variables } });
  await openForm();
  await userEvent.click(whereIs('API Token'));
  await screen.findByRole('heading', { name: 'Creating an API token' }, LOADED);
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const elements = [...screen.getByRole('dialog').querySelectorAll('*')];
  expect(elements.length).toBeGreaterThan(100);
  return elements.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return [element.getAttribute('data-connect-part'), Math.round(width), Math.round(height)];
  });
}

describe('the font size', () => {
  it('is what all sizes are made of, so that a page may have a rem of 10px', async () => {
    const usual = await measure();
    cleanup();
    page.style.fontSize = '62.5%';
    expect(await measure({ 'font-size': '1.5rem' })).toEqual(usual);
  });

  it('follows the rem of the page when left out, and with it what people ask their browser for', async () => {
    const usual = await measure();
    cleanup();
    page.style.fontSize = '125%';
    expect(await measure()).not.toEqual(usual);
  });
});

it('no length is made of the rem of the page beside it', () => {
  const files = import.meta.glob<string>('../../src/react/**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  expect(Object.keys(files).length).toBeGreaterThan(5);
  const lines = Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').map((line) => `${file}: ${line.trim()}`),
  );
  // What a condition says is about the window, where no variable holds.
  const rem = lines.filter((line) => /\drem\b/.test(line) && !/@media|@container/.test(line));
  expect(rem).toEqual([expect.stringContaining('--connect-font-size, 0.9375rem')]);
});
