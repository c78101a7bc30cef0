import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';
import { ConnectError } from '../../src/core/errors.ts';
import type { AuthorizationState } from '../../src/core/wire/authorizations.ts';
import { ConnectAtlassian } from '../../src/index.ts';
import { ar } from '../../src/locales/ar.ts';
import { LOADED, openUi } from './open-ui.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

const kept = () => sessionStorage.getItem('connect_attempt');

/** From the page to the Atlassian window, which the browser does not give here. */
async function goToAtlassian() {
  vi.spyOn(window, 'open').mockReturnValue(null);
  await userEvent.click(screen.getByRole('button', { name: 'Connect Atlassian' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Atlassian(?! (?:Gov|Serv))/ }, LOADED));
  const goOn = await screen.findByRole<HTMLButtonElement>(
    'button',
    { name: 'Continue with Atlassian' },
    LOADED,
  );
  await expect.poll(() => goOn.disabled, LOADED).toBe(false);
  await userEvent.click(goOn);
}

it('what came of the Atlassian window is told to the host in full words, like every other failure', async () => {
  const onExit = vi.fn();
  openUi(createSandboxAdapter({ script: () => ({ fail: 'oauth_denied' }) }), { onExit });
  await goToAtlassian();
  await screen.findByText(/declined at Atlassian/, {}, LOADED);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onExit, LOADED).toHaveBeenCalled();
  const { error } = onExit.mock.calls[0]?.[0] ?? {};
  expect([error?.code, error?.message]).toEqual([
    'oauth_denied',
    expect.stringMatching(/^The request was declined/),
  ]);
});

it('a reload whose backend cannot be reached leads out, too', async () => {
  sessionStorage.setItem('connect_attempt', 'one');
  const adapter = createSandboxAdapter();
  vi.spyOn(adapter, 'awaitAuthorization').mockRejectedValue(new ConnectError('network'));
  const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
  render(<ConnectAtlassian adapter={adapter} appName="Beacon" />);
  await screen.findByRole('heading', { name: 'Looking up how it went at Atlassian' }, LOADED);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
  expect(cancelAttempt).toHaveBeenCalledExactlyOnceWith({ attemptId: 'one' });
  await expect.poll(() => kept()).toBeNull();
});

it('what Atlassian shows runs its own way in a language that is written the other way', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  const adapter = createSandboxAdapter({ pace: 60_000 });
  render(
    <ConnectAtlassian adapter={adapter} appName="Beacon" locale={ar} start={{ provider: 'atlassian' }} />,
  );
  const name = ar.messages?.authorize as string;
  const goOn = await screen.findByRole<HTMLButtonElement>('button', { name }, LOADED);
  await vi.waitFor(() => expect(goOn.disabled).toBe(false), LOADED);
  await userEvent.click(goOn);
  const said = await screen.findByText(/^Your site admin must authorize/, {}, LOADED);
  expect(getComputedStyle(said).direction).toBe('ltr');
});

const asking = () => createSandboxAdapter({ script: () => ({ ask: 'choose-site', sites: sandboxSites }) });

it('an attempt is kept for a reload while its question waits, and not once it is answered', async () => {
  openUi(asking());
  await goToAtlassian();
  await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
  expect(kept()).toMatch(/^sandbox-authorization-/);
  await userEvent.click(screen.getByRole('button', { name: 'globex.atlassian.net' }));
  await screen.findByRole('heading', { name: 'Connected to globex.atlassian.net' }, LOADED);
  expect(kept()).toBeNull();
});

it.each(['Back', 'Close'])(
  'an attempt whose question is left by %s is not kept, nor is its question',
  async (name) => {
    const adapter = asking();
    const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
    openUi(adapter);
    await goToAtlassian();
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
    await userEvent.click(screen.getByRole('button', { name }));
    await expect.poll(() => kept()).toBeNull();
    expect(cancelAttempt).toHaveBeenCalledExactlyOnceWith({
      attemptId: expect.stringMatching(/^sandbox-attempt-/),
    });
  },
);

it('an attempt that failed is not kept, unless it offers sites to choose from', async () => {
  openUi(createSandboxAdapter({ script: () => ({ fail: 'oauth_denied' }) }));
  await goToAtlassian();
  await screen.findByText(/declined at Atlassian/, {}, LOADED);
  expect(kept()).toBeNull();
  cleanup();
  openUi(createSandboxAdapter({ script: () => ({ fail: 'site_not_accessible', sites: sandboxSites }) }));
  await goToAtlassian();
  await screen.findByRole('heading', { name: 'Connect one of these instead' }, LOADED);
  expect(kept()).toMatch(/^sandbox-authorization-/);
});

it('a question is there again after a reload, as often as the page is loaded, and is answered once', async () => {
  const adapter = asking();
  const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
  // Back by a redirect the first time: nothing is in this page's storage.
  const load = async (start?: { readonly attempt: string }) => {
    render(<ConnectAtlassian adapter={adapter} appName="Beacon" start={start} />);
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
    expect(kept()).toBe(attemptId);
  };
  // A reload takes nothing down, as unmounting would.
  vi.spyOn(adapter, 'cancelAttempt').mockResolvedValue();
  await load({ attempt: attemptId });
  cleanup();
  sessionStorage.setItem('connect_attempt', attemptId);
  await load();
  await userEvent.click(screen.getByRole('button', { name: 'globex.atlassian.net' }));
  await screen.findByRole('heading', { name: 'Connected to globex.atlassian.net' }, LOADED);
  expect(kept()).toBeNull();
});

describe('what came of an attempt, looked up after a reload', () => {
  const resume = (...failures: readonly ConnectError[]) => {
    sessionStorage.setItem('connect_attempt', 'one');
    const [onEvent, onExit] = [vi.fn(), vi.fn()];
    const adapter = asking();
    const lookUp = vi.spyOn(adapter, 'awaitAuthorization');
    for (const failure of failures) lookUp.mockRejectedValueOnce(failure);
    const result = { kind: 'choose-site', attemptId: 'question', sites: sandboxSites } as const;
    lookUp.mockResolvedValue({ provider: 'atlassian', revision: 3, phase: 'ended', result });
    render(<ConnectAtlassian adapter={adapter} appName="Beacon" onEvent={onEvent} onExit={onExit} />);
    return { adapter, lookUp, onEvent };
  };

  it.each([
    ['unauthenticated', /Your session has ended/],
    ['forbidden', /You may not do this here/],
    ['version_mismatch', /do not match/],
  ] as const)('says why it cannot be, and is tried again: %s', async (code, words) => {
    const { lookUp, onEvent } = resume(new ConnectError(code));
    const alert = await screen.findByRole('alert', {}, LOADED);
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).not.toMatch(/Nothing was saved/);
    expect(onEvent).toHaveBeenCalledWith('failed', { provider: undefined, code, field: undefined });
    // Whoever signs in and comes back by a reload finds it, too.
    expect(kept()).toBe('one');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
    expect(lookUp).toHaveBeenCalledTimes(2);
  });

  it('is asked a few times where the backend cannot be reached, and then says so', async () => {
    const { lookUp } = resume(...Array.from({ length: 4 }, () => new ConnectError('network')));
    await screen.findByRole('heading', { name: 'Looking up how it went at Atlassian' }, LOADED);
    const alert = await screen.findByRole('alert', {}, { timeout: 12_000 });
    expect(alert.textContent).toMatch(/could not be reached/);
    // What they agreed to may have been stored meanwhile.
    expect(alert.textContent).not.toMatch(/Nothing was saved/);
    expect(lookUp.mock.calls.length).toBeGreaterThan(2);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
  });

  it('is left by Cancel after a failure, and cancelled', async () => {
    const { adapter } = resume(new ConnectError('unauthenticated'));
    const cancelAttempt = vi.spyOn(adapter, 'cancelAttempt');
    await screen.findByRole('alert', {}, LOADED);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
    expect(cancelAttempt).toHaveBeenCalledExactlyOnceWith({ attemptId: 'one' });
    expect(kept()).toBeNull();
  });

  it('says that its question has ended, in words for somebody who never entered credentials', async () => {
    const { lookUp } = resume();
    const error = new ConnectError('not_found', { detail: { reason: 'attempt' } });
    lookUp.mockResolvedValue({ provider: 'atlassian', revision: 3, phase: 'failed', error });
    const alert = await screen.findByRole('alert', {}, LOADED);
    expect(alert.textContent).toMatch(/question has ended.*Begin again\.$/);
    expect(alert.textContent).not.toMatch(/credentials/);
    await screen.findByRole('button', { name: 'Continue with Atlassian' });
    expect(kept()).toBeNull();
  });

  it('leads to the picker where the attempt is not there any more', async () => {
    resume(new ConnectError('not_found'));
    await screen.findByRole('button', { name: /^Atlassian Service Account \(API/ }, LOADED);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept()).toBeNull();
  });
});

it('whoever wants another account is told that the connection stays', async () => {
  const adapter = createSandboxAdapter();
  openUi(adapter);
  await goToAtlassian();
  await screen.findByRole('heading', { name: 'Connected to acme.atlassian.net' }, LOADED);
  expect(screen.queryByText(/until it is disconnected/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Not you? Use another account' }));
  await screen.findByText('The connection to acme.atlassian.net stays until it is disconnected.');
  expect(screen.getByRole('button', { name: 'Continue with Atlassian' })).toBeEnabled();
  expect(await adapter.listConnections()).toHaveLength(1);
});

describe('"Continue in this tab"', () => {
  const NAME = 'Continue in this tab';
  const continueHere = () => screen.queryByRole('button', { name: NAME });
  /** So long after a screen came, a press is no longer the second one of a double click. */
  const later = () => new Promise((resolve) => setTimeout(resolve, 750));

  /** A backend that knows which pages may be returned to, and one that asks nobody anything. */
  const staying = (canReturn: boolean | undefined) => {
    const adapter = createSandboxAdapter({ script: () => ({ stay: 'at-atlassian' }) });
    const { startAuthorization } = adapter;
    const start = vi.spyOn(adapter, 'startAuthorization').mockImplementation(async (input, ...more) => {
      if (input.returnUrl !== undefined && canReturn !== true) {
        throw new ConnectError('not_configured', { detail: { reason: 'return-url' } });
      }
      return { ...(await startAuthorization(input, ...more)), canReturn };
    });
    const cancel = vi.spyOn(adapter, 'cancelAttempt');
    return { adapter, start, cancel };
  };

  it.each([
    [true, true],
    [undefined, true],
    [false, false],
  ])(
    'is offered where the backend says %s to this page, and then it is said whether the page is listed: %s',
    async (canReturn, isListed) => {
      const { adapter, start } = staying(canReturn);
      const { startAuthorization } = adapter;
      let answer = () => {};
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      adapter.startAuthorization = async (...call) => {
        await answered;
        return await startAuthorization(...call);
      };
      openUi(adapter);
      await goToAtlassian();
      await screen.findByRole('heading', { name: 'The browser blocked the window' }, LOADED);
      expect(continueHere()).toBeVisible();
      answer();
      await expect.poll(() => start).toHaveBeenCalledTimes(1);
      expect(start.mock.calls[0]?.[0]).toMatchObject({ pageUrl: location.href, returnUrl: undefined });
      if (isListed) {
        await screen.findByRole('button', { name: NAME }, LOADED);
        expect(screen.queryByText(/returnUrls/)).toBeNull();
      } else {
        const operator = await screen.findByText(/returnUrls/, {}, LOADED);
        expect(operator.textContent).toContain(location.href);
        expect(continueHere()).toBeVisible();
      }
    },
  );

  it('costs nothing where the page cannot be come back to after all: what was begun goes on', async () => {
    sessionStorage.setItem('connect_attempt', 'one');
    const { adapter, start, cancel } = staying(undefined);
    const onEvent = vi.fn();
    const known = { provider: 'atlassian', revision: 2 } as const;
    const waiting = { ...known, phase: 'authorizing', settled: [] } as const;
    let answer = (_state: AuthorizationState) => {};
    const lookUp = vi.spyOn(adapter, 'awaitAuthorization').mockImplementation(({ after = 0 }) =>
      after > 0
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : Promise.resolve(waiting),
    );
    render(<ConnectAtlassian adapter={adapter} appName="Beacon" onEvent={onEvent} />);
    await screen.findByRole('heading', { name: 'Go on in the Atlassian window' }, LOADED);
    await later();
    await userEvent.click(screen.getByRole('button', { name: NAME }));
    const title = await screen.findByRole('heading', { name: 'This tab stays here' }, LOADED);
    // The button that had it is gone.
    expect(document.activeElement).toBe(title);
    expect(screen.getByRole('alert').textContent).toMatch(/cannot bring you back/);
    expect(screen.getByText(/returnUrls/).textContent).toContain(location.href);
    expect(continueHere()).toBeNull();
    const told = { provider: 'atlassian', code: 'not_configured', field: undefined };
    expect(onEvent).toHaveBeenCalledWith('failed', told);
    expect([start.mock.calls.length, cancel.mock.calls.length, kept()]).toEqual([1, 0, 'one']);
    // A long poll that ends with nothing new takes none of it back.
    answer(waiting);
    await vi.waitFor(() => expect(lookUp).toHaveBeenCalledTimes(3), LOADED);
    expect(title).toBeInTheDocument();
    expect(continueHere()).toBeNull();
    const result = { kind: 'choose-site', attemptId: 'question', sites: sandboxSites } as const;
    answer({ ...known, revision: 3, phase: 'ended', result });
    await screen.findByRole('heading', { name: 'Choose a site' }, LOADED);
  });

  it('cancels what was begun only once this tab may leave', async () => {
    sessionStorage.setItem('connect_attempt', 'one');
    const { adapter, cancel } = staying(true);
    vi.spyOn(adapter, 'awaitAuthorization').mockImplementation(async ({ attemptId, after = 0 }) => {
      if (after > 0) await new Promise(() => {});
      return {
        provider: 'atlassian',
        revision: attemptId === 'one' ? 2 : 3,
        phase: 'authorizing',
        settled: [],
      };
    });
    const { startAuthorization } = adapter;
    adapter.startAuthorization = async (...call) => {
      expect(cancel).not.toHaveBeenCalled();
      // An address that no browser goes to.
      return { ...(await startAuthorization(...call)), startUrl: 'https://[' };
    };
    render(<ConnectAtlassian adapter={adapter} appName="Beacon" />);
    await screen.findByRole('heading', { name: 'Go on in the Atlassian window' }, LOADED);
    await later();
    await userEvent.click(screen.getByRole('button', { name: NAME }));
    await screen.findByText(/does not let it leave/, {}, LOADED);
    expect(cancel).toHaveBeenCalledExactlyOnceWith({ attemptId: 'one' });
    expect(kept()).toMatch(/^sandbox-authorization-/);
    expect(continueHere()).toBeNull();
  });

  it('is no dead end where the page went there from the start and cannot be come back to', async () => {
    const { adapter, start, cancel } = staying(false);
    openUi(adapter, { flow: 'redirect' });
    await goToAtlassian();
    await screen.findByRole('heading', { name: 'This tab stays here' }, LOADED);
    expect(screen.getByText(/returnUrls/).textContent).toContain(location.href);
    await later();
    await userEvent.click(screen.getByRole('button', { name: 'Open the window again' }));
    await screen.findByRole('heading', { name: 'The browser blocked the window' }, LOADED);
    expect([start.mock.calls.length, cancel.mock.calls.length]).toEqual([2, 0]);
    await later();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('button', { name: 'Continue with Atlassian' }, LOADED);
  });

  it('leaves nothing behind that is begun after Cancel', async () => {
    const { adapter, start, cancel } = staying(true);
    let answer = () => {};
    const { startAuthorization } = adapter;
    adapter.startAuthorization = async (input) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return await startAuthorization(input);
    };
    openUi(adapter, { flow: 'redirect' });
    await goToAtlassian();
    await screen.findByRole('heading', { name: 'Taking you to Atlassian' }, LOADED);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    answer();
    await expect.poll(() => start).toHaveBeenCalledTimes(1);
    await expect.poll(() => cancel).toHaveBeenCalledTimes(1);
    expect(kept()).toBeNull();
  });
});
