import { waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { ConnectAtlassianButton, ConnectAtlassianProvider } from '../../src/index.ts';
import styles from '../../src/react/styles.css?inline';
import { LOADED } from './open-ui.tsx';

// Hosts that are web components keep everything in a shadow root: styles, focus and ids end at its edge. The browser's
// own keys: those of a library do not reach React there.

afterEach(() => sessionStorage.clear());

function openShadow() {
  const host = document.createElement('div');
  document.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets.push(sheet);
  const place = document.createElement('main');
  shadow.append(place);
  const root = createRoot(place);
  root.render(
    <StrictMode>
      <ConnectAtlassianProvider adapter={createSandboxAdapter()} appName="Beacon">
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>
    </StrictMode>,
  );
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  return { shadow, ui: within(place) };
}

it('works inside a shadow root: styled, with the guide, and the focus goes back to the button', async () => {
  await page.viewport(1280, 800);
  const { shadow, ui } = openShadow();
  const button = await ui.findByRole('button', { name: 'Connect Atlassian' });
  await userEvent.click(button);
  await userEvent.click(await ui.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED));
  const cloudId = await ui.findByLabelText<HTMLInputElement>('Cloud ID', undefined, LOADED);
  await waitFor(() => expect(shadow.activeElement).toBe(cloudId));
  await userEvent.fill(cloudId, 'acme.atlassian.net');
  await ui.findByText(/That is/, undefined, LOADED);

  const opener = ui.getAllByRole('button', { name: 'Where is this?' })[0] as HTMLElement;
  await userEvent.click(opener);
  const guide = await waitFor(() => {
    const found = shadow.querySelector<HTMLElement>('[data-connect-part="guide"]');
    if (!found) throw new Error('no guide');
    return found;
  }, LOADED);
  await waitFor(() => expect(guide.contains(shadow.activeElement)).toBe(true));
  // Its styles came with it, into this root.
  expect(getComputedStyle(guide).overflowY).toBe('auto');
  await userEvent.click(cloudId);
  await page.viewport(320, 700);
  // Under the sheet, the form is out of reach, and so the focus is not left there.
  await waitFor(() => expect(guide.contains(shadow.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(shadow.activeElement).toBe(opener));
  await page.viewport(1280, 800);

  await userEvent.fill(ui.getByLabelText('Service Account Email'), 'ci@serviceaccount.atlassian.com');
  await userEvent.fill(ui.getByLabelText('API Token'), 'ATSTT-sample');
  await userEvent.click(ui.getByRole('button', { name: 'Connect' }));
  await ui.findByRole('heading', { name: /Connected to/ }, LOADED);
  await userEvent.click(ui.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(shadow.activeElement).toBe(button));
});

it('what opened by itself hands the focus to the button of its own root', async () => {
  location.hash = '#connect-atlassian=atlassian-service-account-api-token';
  const { shadow, ui } = openShadow();
  await ui.findByLabelText('Cloud ID', undefined, LOADED);
  await userEvent.click(ui.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(shadow.activeElement?.textContent).toBe('Connect Atlassian'));
});
