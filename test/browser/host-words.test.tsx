import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import {
  ConnectAtlassian,
  ConnectAtlassianButton,
  ConnectAtlassianProvider,
  Connections,
  type Locale,
  type Messages,
} from '../../src/index.ts';
import { de } from '../../src/locales/de.ts';
import { atlassian, atlassianServiceAccountApiToken as token } from '../../src/providers/index.ts';
import { existingConnection } from '../../stories/fixtures.ts';
import { LOADED } from './open-ui.tsx';

afterEach(cleanup);

const adapter = createSandboxAdapter({ connections: [existingConnection] });
const common = { adapter, appName: 'Beacon', start: { provider: token.id } };

describe('a word that a host leaves undefined, as a condition does,', () => {
  const messages: Messages = { button: undefined, submit: undefined };

  it('stays on the button as its language says it', () => {
    render(
      <ConnectAtlassianProvider adapter={adapter} appName="Beacon" messages={messages} locale={de}>
        <ConnectAtlassianButton />
      </ConnectAtlassianProvider>,
    );
    expect(screen.getByRole('button').textContent).toBe(de.messages?.button);
  });

  it('stays in the form as its language says it', async () => {
    render(<ConnectAtlassian {...common} messages={messages} locale={de} />);
    await screen.findByRole('button', { name: de.messages?.submit as string }, LOADED);
  });
});

describe('a locale', () => {
  it.each([
    ['de_DE', /^geprüft vor /],
    ['no such tag', /^geprüft /],
  ])('that calls itself %j is spoken all the same', async (tag, checked) => {
    render(<Connections adapter={adapter} appName="Beacon" locale={{ ...de, tag }} />);
    await screen.findByText('acme.atlassian.net', undefined, LOADED);
    expect(document.querySelector('time')?.textContent).toMatch(checked);
  });

  it('whose guides cannot be loaded has the English ones', async () => {
    const locale: Locale = { tag: 'fr', guides: () => Promise.reject(new Error('There are none.')) };
    render(<ConnectAtlassian {...common} locale={locale} start={{ ...common.start, help: 'apiToken' }} />);
    await screen.findByRole('heading', { name: /API token/i, level: 3 }, LOADED);
  });
});

describe('a copy of a provider of ours', () => {
  const mine = {
    ...token,
    title: 'Unser Jira',
    fields: token.fields.map((field) =>
      field.name === 'email' ? { ...field, label: 'Unsere Adresse' } : field,
    ),
  };

  it('keeps the texts that its host gave it, and has the others in its language', async () => {
    render(<ConnectAtlassian {...common} providers={[mine]} locale={de} />);
    await screen.findByRole('heading', { name: 'Unser Jira' }, LOADED);
    screen.getByLabelText('Unsere Adresse');
    expect(token.fields.find(({ name }) => name === 'apiToken')?.label).toBe('API Token');
    screen.getByLabelText(de.messages?.[`provider.${token.id}.apiToken.label`] as string);
  });

  it('is called as the host’s own messages say', async () => {
    const messages = { 'provider.atlassian.name': 'Jira und mehr' };
    const named = { ...atlassian, name: 'Jira' };
    const { start: _, ...rest } = common;
    render(<ConnectAtlassian {...rest} providers={[named]} locale={de} messages={messages} />);
    await screen.findByRole('button', { name: /^Jira und mehr/ }, LOADED);
  });
});
