import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { ConnectAtlassianProvider, Connections } from '../../src/index.ts';
import '../../src/react/styles.css';
import { existingConnection } from '../../stories/fixtures.ts';
import { contrast, readColor } from './colors.ts';
import { LOADED } from './open-ui.tsx';

afterEach(cleanup);

const page = { color: 'rgb(23, 26, 33)', background: 'rgb(255, 255, 255)' };

const show = (adapter: ReturnType<typeof createSandboxAdapter>) =>
  render(
    <div style={{ ...page, colorScheme: 'light' }}>
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon" appearance={{ theme: 'dark' }}>
        <Connections />
      </ConnectAtlassianProvider>
    </div>,
  );

/** What is behind an element: the nearest background that is there. */
function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  if (backgroundColor !== 'rgba(0, 0, 0, 0)' || !element.parentElement) return backgroundColor;
  return groundOf(element.parentElement);
}
const isLegible = (element: Element) =>
  contrast(readColor(getComputedStyle(element).color), readColor(groundOf(element))) >= 4.5;

it('a list of the other theme than its page is legible where it stands on the page', async () => {
  show(createSandboxAdapter({ connections: [existingConnection] }));
  expect(isLegible(await screen.findByText('acme.atlassian.net', undefined, LOADED))).toBe(true);
  expect(isLegible(screen.getByRole('heading', { name: 'Connections' }))).toBe(true);
});

it('and so is an empty one', async () => {
  show(createSandboxAdapter());
  await screen.findByRole('heading', { name: 'Connections' }, LOADED);
  await expect.poll(() => document.querySelector('[data-connect-part="empty"]'), LOADED).not.toBeNull();
  const empty = document.querySelector('[data-connect-part="empty"]');
  expect(empty && isLegible(empty)).toBe(true);
});

it('what went wrong keeps the color that says so', async () => {
  const adapter = createSandboxAdapter();
  adapter.listConnections = () => Promise.reject(new ConnectError('forbidden'));
  show(adapter);
  const box = (await screen.findByRole('alert', undefined, LOADED)).closest('[data-connect-part="box"]');
  const probe = document.createElement('i');
  probe.style.color = 'var(--_bad)';
  box?.append(probe);
  expect(box && getComputedStyle(box).color).toBe(getComputedStyle(probe).color);
  expect(box && isLegible(box)).toBe(true);
});
