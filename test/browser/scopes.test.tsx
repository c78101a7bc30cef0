import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { atlassianServiceAccountApiToken as provider } from '../../src/providers/index.ts';
import { LOADED, openUi } from './open-ui.tsx';

const NEEDS = {
  required: ['read:space:confluence', 'read:jira-work', 'read:sprint:jira-software', 'read:jira-user'],
  optional: ['write:jira-work'],
};
/** As Atlassian's screen has them: by product, then by family, and what is optional last. */
const IN_ORDER = [
  'read:jira-work',
  'read:jira-user',
  'write:jira-work',
  'read:sprint:jira-software',
  'read:space:confluence',
];

const copied: string[] = [];
const write = navigator.clipboard.writeText;
beforeEach(() => {
  copied.length = 0;
  navigator.clipboard.writeText = async (text) => void copied.push(text);
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  navigator.clipboard.writeText = write;
  history.replaceState(null, '', location.pathname + location.search);
});

const openAt = (
  address: string,
  adapter = createSandboxAdapter({ scopes: NEEDS }),
  id: string = provider.id,
) => {
  history.replaceState(null, '', `#connect-atlassian=${id}/${address}`);
  openUi(adapter);
};
const box = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name }, LOADED);

describe('the list of scopes', () => {
  it('has what the host needs in the order of Atlassian’s screen, with its use and the filter', async () => {
    openAt('apiToken/scopes');
    await box('read:jira-user');
    const list = document.querySelector<HTMLElement>('[data-connect-part="wanted"]');
    expect([...(list?.querySelectorAll('code') ?? [])].map(({ textContent }) => textContent)).toEqual(
      IN_ORDER,
    );
    expect([...(list?.querySelectorAll('h4, h5') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Jira',
      'Classic',
      'Granular',
      'Confluence',
      'Granular',
    ]);
    expect(list?.textContent).toContain('Filter there: App Jira, Scope actions Read, Write.');
    expect(list?.textContent).toContain('Filter there: App Confluence, Scope actions Read.');
    const optional = within(list as HTMLElement).getByText('optional');
    expect(optional.closest('label')?.textContent).toContain('write:jira-work');
    const described = document.getElementById(
      (await box('read:sprint:jira-software')).getAttribute('aria-describedby') ?? '',
    );
    expect(described?.textContent).toBe('Read sprints.');
  });

  it('is copied one by one and as a whole, and ticked off for this tab', async () => {
    openAt('apiToken/scopes');
    await userEvent.click(await screen.findByRole('button', { name: 'Copy write:jira-work' }, LOADED));
    await screen.findByText('write:jira-work: copied.');
    await userEvent.click(screen.getByRole('button', { name: 'Copy all' }));
    await screen.findByText('All 5 scopes copied.');
    expect(copied).toEqual(['write:jira-work', IN_ORDER.join('\n')]);
    await userEvent.click(await box('read:jira-work'));
    await screen.findByText(/^1 of 5 ticked · 1 of them optional/);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    cleanup();
    const kept = sessionStorage.getItem('connect-atlassian.done');
    history.replaceState(null, '', `#connect-atlassian=${provider.id}/apiToken/scopes`);
    openUi(createSandboxAdapter({ scopes: NEEDS }));
    sessionStorage.setItem('connect-atlassian.done', kept ?? '');
    expect((await box('read:jira-work')).checked).toBe(true);
    expect((await box('read:jira-user')).checked).toBe(false);
  });

  it('is the one of the way to connect where the backend says nothing of scopes', async () => {
    openAt('apiToken/scopes', createSandboxAdapter());
    for (const scope of provider.scopes) await box(scope);
  });

  it('is never guessed: what could not be asked is said, and asked again', async () => {
    const adapter = createSandboxAdapter({ scopes: NEEDS });
    const ask = adapter.listProviders;
    let down = true;
    openAt('apiToken/scopes', {
      ...adapter,
      listProviders: (options) => (down ? Promise.reject(new Error('down')) : ask(options)),
    });
    await screen.findByText(/^We could not ask which scopes Beacon needs/, undefined, LOADED);
    expect(screen.queryByText('read:jira-user')).toBeNull();
    down = false;
    await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    const [, , help] = screen.getAllByRole('button', { name: 'Where is this?' });
    await userEvent.click(help as HTMLElement);
    await userEvent.click(await screen.findByRole('button', { name: /^Tick each scope/ }, LOADED));
    await box('read:jira-user');
  });

  it('of a consent has nothing to choose: all of it is asked for at once', async () => {
    openAt('agree/scopes', undefined, 'atlassian');
    await screen.findByText('write:jira-work', undefined, LOADED);
    expect(screen.queryByText('optional')).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /jira/ })).toBeNull();
  });
});

it('the message to an admin has the scopes of the host, by product and family', async () => {
  openAt('ask-admin');
  const { value } = await screen.findByLabelText<HTMLTextAreaElement>('Message', undefined, LOADED);
  expect(value).toContain(
    [
      'Jira, Classic:',
      '- read:jira-work  Read projects, issues, comments and attachments, and search them.',
      '- read:jira-user  See who people are, and whose account connects.',
      '- write:jira-work (optional)  Create, change and delete issues, comments and worklogs.',
      'Jira, Granular:',
      '- read:sprint:jira-software  Read sprints.',
      'Confluence, Granular:',
      '- read:space:confluence  Read spaces.',
    ].join('\n'),
  );
});
