import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  Connect,
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  Connections,
  type Locale,
} from '../../src/index.ts';
import '../../src/react/styles.css';
import { existingConnection } from '../../stories/fixtures.ts';
import { LOADED } from './open-ui.tsx';

// A page that is written from right to left, in a language that nobody told the UI.

const page = document.documentElement;
beforeEach(() => Object.assign(page, { lang: 'he', dir: 'rtl' }));
afterEach(() => {
  cleanup();
  Object.assign(page, { lang: 'en', dir: '' });
});

const adapter = createSandboxAdapter({ connections: [existingConnection] });
const common = { adapter, appName: 'Beacon' };

/** What a screen reader speaks it as, and which way it runs. */
function writtenAs(element: Element) {
  const { direction } = getComputedStyle(element);
  return { lang: element.closest('[lang]')?.getAttribute('lang'), direction };
}
const english = { lang: 'en', direction: 'ltr' };

async function openDialog(locale?: Locale): Promise<Element> {
  render(
    <ConnectAtlassianProvider {...common} locale={locale}>
      <ConnectAtlassianButton />
    </ConnectAtlassianProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  return screen.findByText('How should Beacon sign in to your site?', undefined, LOADED);
}

it('the dialog is English there, from left to right', async () => {
  expect(writtenAs(await openDialog())).toEqual(english);
});

it('so is what stands in place', async () => {
  render(<ConnectAtlassian {...common} />);
  const lead = await screen.findByText('How should Beacon sign in to your site?', undefined, LOADED);
  expect(writtenAs(lead)).toEqual(english);
});

it('and the list of connections', async () => {
  render(<Connections {...common} />);
  expect(writtenAs(await screen.findByRole('heading', { name: 'Connections' }, LOADED))).toEqual(english);
});

it('a language that does not say which way it runs goes the way of the page', async () => {
  expect(writtenAs(await openDialog({ tag: 'en-GB' }))).toEqual({ lang: 'en-GB', direction: 'rtl' });
});

it('a frame around parts says the language that it is given, and nothing without one', async () => {
  const show = (locale?: Locale) => (
    <Connect.Frame locale={locale}>
      <p>Parts</p>
    </Connect.Frame>
  );
  const { rerender } = render(show());
  expect(writtenAs(screen.getByText('Parts'))).toEqual({ lang: 'he', direction: 'rtl' });
  rerender(show({ tag: 'de', dir: 'ltr' }));
  expect(writtenAs(screen.getByText('Parts'))).toEqual({ lang: 'de', direction: 'ltr' });
});
