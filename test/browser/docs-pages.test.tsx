import { act, cleanup, render } from '@testing-library/react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { mockChannel } from 'storybook/preview-api';
import { afterEach, expect, it } from 'vitest';
import { ThemedDocs } from '../../.storybook/docs-container.tsx';
import { emulate } from './emulate.ts';

type Context = Parameters<typeof ThemedDocs>[0]['context'];

const channel = mockChannel();
// Of a page, what its container asks for.
const context = { channel } as unknown as Context;
const choose = (theme: string) => act(async () => channel.emit(GLOBALS_UPDATED, { globals: { theme } }));
const background = () =>
  getComputedStyle(document.querySelector('.sbdocs-wrapper') as HTMLElement).backgroundColor;

afterEach(async () => {
  cleanup();
  await emulate();
  delete document.documentElement.dataset.theme;
});

it('the docs pages are dark where the toolbar says so, or the device, if it is asked', async () => {
  render(
    <ThemedDocs context={context}>
      <p>What a page says.</p>
    </ThemedDocs>,
  );
  const white = background();
  await choose('dark');
  const dark = background();
  expect(dark).not.toBe(white);
  await choose('system');
  expect(background()).toBe(white);
  await emulate({ 'prefers-color-scheme': 'dark' });
  await expect.poll(background).toBe(dark);
  await choose('light');
  expect(background()).toBe(white);
});
