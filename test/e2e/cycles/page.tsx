import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  Connections,
} from 'connect-atlassian';
import { createSandboxAdapter } from 'connect-atlassian/adapters/sandbox';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'connect-atlassian/styles.css';

declare global {
  interface Window {
    cycle: (kind: string) => Promise<void>;
  }
}

const TOKEN = 'Atlassian Service Account (API Token)';
const PERSON = 'Atlassian';
/** Nobody comes back from Atlassian, and no verification ends. */
const adapter = createSandboxAdapter({ script: () => ({ stay: 'at-atlassian' }) });
adapter.submit = () => new Promise(() => {});
window.open = () => null;

const inPlace = <ConnectAtlassian adapter={adapter} appName="Beacon" />;
const button = (
  <ConnectAtlassianProvider
    adapter={adapter}
    appName="Beacon"
    appearance={{ variables: { accent: '#6b3fd4' } }}
  >
    <ConnectAtlassianButton />
    <Connections />
  </ConnectAtlassianProvider>
);

const find = async <T extends HTMLElement>(selector: string, text?: string): Promise<T> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const found = [...document.querySelectorAll<T>(selector)].find(
      (one) => text === undefined || one.textContent?.trim() === text,
    );
    if (found && !(found instanceof HTMLButtonElement && found.disabled)) return found;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error(`There is no ${selector} ${text ?? ''}: ${document.body.innerText}`);
};
/** As a mouse does. */
const press = async (selector: string, text?: string) => {
  const pressed = await find(selector, text);
  for (const type of ['pointerdown', 'pointerup']) {
    pressed.dispatchEvent(new PointerEvent(type, { bubbles: true }));
  }
  pressed.click();
};
const pick = async (name: string) => {
  const choice = await find('[data-connect-part="choice-name"]', name);
  choice.closest('button')?.click();
  await find('form');
};
const openDialog = () => press('[data-connect-part="open-button"]');
const type = async (name: string, value: string) => {
  const input = await find<HTMLInputElement>(`input[name="${name}"]`);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** What is shown, how far it is gone with, and whether it is closed before it goes. */
const KINDS: Readonly<Record<string, readonly [ReactNode, () => Promise<unknown>]>> = {
  'the button and the list': [button, () => find('[data-connect-part="connections"]')],
  'the picker in a dialog': [
    button,
    async () => {
      await openDialog();
      await find('[data-connect-part="choice-name"]', TOKEN);
    },
  ],
  'a dialog closed at the form': [
    button,
    async () => {
      await openDialog();
      await pick(TOKEN);
      await press('dialog [aria-label="Close"]');
    },
  ],
  'the form in place': [inPlace, () => pick(TOKEN)],
  'the guide': [
    button,
    async () => {
      await openDialog();
      await pick(TOKEN);
      await press('form [data-connect-part="field"] button[aria-expanded]');
      await find('[data-connect-part="steps"]');
    },
  ],
  'a verification': [
    inPlace,
    async () => {
      await pick(TOKEN);
      await type('cloudId', 'acme.atlassian.net');
      await type('email', 'ci@serviceaccount.atlassian.com');
      await type('apiToken', 'ATSTT-cycle');
      await press('form [type="submit"]');
      await find('[data-connect-part="title"]', 'Checking with Atlassian');
    },
  ],
  'the wait for Atlassian': [
    button,
    async () => {
      await openDialog();
      await pick(PERSON);
      await press('form [type="submit"]');
      await find('[data-connect-part="title"]', 'The browser blocked the window');
    },
  ],
};

window.cycle = async (kind) => {
  const [shown, go] = KINDS[kind] ?? [];
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(<StrictMode>{shown}</StrictMode>);
  await go?.();
  root.unmount();
  place.remove();
  sessionStorage.clear();
};
