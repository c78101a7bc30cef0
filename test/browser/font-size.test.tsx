import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { Connections } from '../../src/index.ts';
import '../../src/react/styles.css';
import { existingConnection } from '../../stories/fixtures.ts';
import { LOADED, openForm, openUi, whereIs } from './open-ui.tsx';

const page = document.documentElement;

afterEach(() => {
  page.style.fontSize = '';
  cleanup();
});

type Variables = { 'font-size'?: `${number}rem` };

const sizesIn = (root: Element) =>
  [...root.querySelectorAll('*')].map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return [element.getAttribute('data-connect-part'), Math.round(width), Math.round(height)];
  });

/** Every element of a list that is so wide, with its size. */
async function measureList(inlineSize: string, variables: Variables = {}): Promise<unknown[]> {
  render(
    <div style={{ inlineSize, fontFamily: 'sans-serif' }}>
      <Connections
        adapter={createSandboxAdapter({ connections: [existingConnection] })}
        appName="Beacon"
        appearance={{ variables }}
      />
    </div>,
  );
  await screen.findByText(existingConnection.host, undefined, LOADED);
  return sizesIn(screen.getByRole('region', { name: 'Connections' }));
}

/** Every element of the form and the guide beside it, with its size. */
async function measure(variables: Variables = {}): Promise<unknown[]> {
  openUi(createSandboxAdapter(), { appearance: { variables } });
  await openForm();
  await userEvent.click(whereIs('API Token'));
  await screen.findByRole('heading', { name: 'Creating an API token' }, LOADED);
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const sizes = sizesIn(screen.getByRole('dialog'));
  expect(sizes.length).toBeGreaterThan(100);
  return sizes;
}

describe('the font size', () => {
  it('is what all sizes are made of, so that a page may have a rem of 10px', async () => {
    const usual = await measure();
    cleanup();
    page.style.fontSize = '62.5%';
    expect(await measure({ 'font-size': '1.5rem' })).toEqual(usual);
  });

  it.each(['360px', '640px', '840px'])('is what a list of %s takes its columns by, too', async (width) => {
    const usual = await measureList(width);
    cleanup();
    page.style.fontSize = '62.5%';
    expect(await measureList(width, { 'font-size': '1.5rem' })).toEqual(usual);
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
  const rem = lines.filter((line) => /\drem\b/.test(line) && !line.includes('@media'));
  expect(rem).toEqual([expect.stringContaining('--connect-font-size, 0.9375rem')]);
});
