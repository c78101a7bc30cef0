import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../../src/core/errors.ts';
import type { AuthorizationState } from '../../src/core/wire/authorizations.ts';
import { type Follow, follow, openWindow } from '../../src/popup/index.ts';
import { listenForNews } from '../../src/popup/news.ts';

const ID = 'attempt-1';
const OWN = location.origin;
const NOTE = { type: 'connect-atlassian', attempt: ID };

afterEach(() => vi.restoreAllMocks());

const tell = (data: unknown, origin = OWN) => dispatchEvent(new MessageEvent('message', { data, origin }));
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('news of an attempt', () => {
  const heard = (act: () => void) => {
    const call = vi.fn();
    const stop = listenForNews(ID, [OWN], call);
    act();
    stop();
    return call.mock.calls.length;
  };

  it('is heard from the callback page', () => expect(heard(() => tell(NOTE))).toBe(1));

  it.each([
    ['69 another origin', () => tell(NOTE, 'https://evil.example')],
    ['72 no origin', () => tell(NOTE, 'null')],
    ['77 an origin that begins alike', () => tell(NOTE, `${OWN}.evil.example`)],
    ['71 another attempt', () => tell({ ...NOTE, attempt: 'attempt-2' })],
    ['73 a type that is an object', () => tell({ ...NOTE, type: { toString: () => NOTE.type } })],
    ['73 null', () => tell(null)],
    ['73 a text', () => tell('connect-atlassian')],
    [
      '73 a getter that throws',
      () =>
        tell({
          get type() {
            throw new Error('bait');
          },
        }),
    ],
  ])('%s is not heard', (_row, act) => expect(heard(act)).toBe(0));

  it('76 is heard no more once nobody follows', () => {
    const call = vi.fn();
    listenForNews(ID, [OWN], call)();
    tell(NOTE);
    dispatchEvent(new Event('focus'));
    expect(call).not.toHaveBeenCalled();
  });

  it('comes over the channel of the same origin, too', async () => {
    const call = vi.fn();
    const stop = listenForNews(ID, [], call);
    const channel = new BroadcastChannel('connect-atlassian');
    channel.postMessage(NOTE);
    await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1));
    channel.close();
    stop();
  });
});

describe('following an attempt', () => {
  const pending = (revision: number, phase: 'begun' | 'authorizing' = 'authorizing'): AuthorizationState => ({
    provider: 'p',
    revision,
    phase,
    settled: [],
  });
  const ended: AuthorizationState = {
    provider: 'p',
    revision: 9,
    phase: 'failed',
    error: new ConnectError('oauth_denied'),
  };

  /** Answers in turn; `hang` waits as a long poll does, until it is called off. */
  const backend = (answers: readonly (AuthorizationState | ConnectError | 'hang')[]) => {
    let asked = 0;
    const awaitAuthorization: Follow['adapter']['awaitAuthorization'] = async (_input, { signal } = {}) => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer === 'hang') {
        return await new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new ConnectError('cancelled'))),
        );
      }
      if (answer instanceof Error) throw answer;
      return answer as AuthorizationState;
    };
    return { adapter: { awaitAuthorization }, asked: () => asked };
  };
  const start = (adapter: Follow['adapter'], onState: Follow['onState'] = () => {}) => {
    const controller = new AbortController();
    const following = follow({ adapter, attemptId: ID, origins: [OWN], onState, signal: controller.signal });
    following.catch(() => {});
    return { following, stop: () => controller.abort() };
  };

  it('goes on while the server says so, and ends with its word', async () => {
    const seen = vi.fn();
    const { adapter } = backend([pending(1, 'begun'), pending(2), ended]);
    await expect(start(adapter, seen).following).resolves.toBe(ended);
    expect(seen.mock.calls.map(([state]) => state.phase)).toEqual(['begun', 'authorizing']);
  });

  it('74 asks at once on news, and believes nothing of it', async () => {
    const { adapter, asked } = backend([pending(1), 'hang', ended]);
    const { following } = start(adapter);
    await vi.waitFor(() => expect(asked()).toBe(2));
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    tell({ ...NOTE, result: 'connected' });
    await expect(following).resolves.toBe(ended);
    expect(asked()).toBe(3);
  });

  it('75 makes one question a second of a thousand messages', async () => {
    const { adapter, asked } = backend(['hang']);
    const { stop } = start(adapter);
    await nextTask();
    const until = performance.now() + 2_300;
    while (performance.now() < until) {
      for (let count = 0; count < 50; count += 1) tell(NOTE);
      await nextTask();
    }
    expect(asked()).toBeGreaterThan(1);
    expect(asked()).toBeLessThanOrEqual(4);
    stop();
  });

  it('asks again after what passes, and gives up on what does not', async () => {
    const passing = backend([new ConnectError('network'), ended]);
    await expect(start(passing.adapter).following).resolves.toBe(ended);
    const lasting = backend([new ConnectError('not_found')]);
    await expect(start(lasting.adapter).following).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stops when nobody waits any more', async () => {
    const { adapter } = backend(['hang']);
    const { following, stop } = start(adapter);
    await nextTask();
    stop();
    await expect(following).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the window', () => {
  it('66 is opened at once, empty, under a name of its own', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect(openWindow('Taking you there…')).toBeUndefined();
    openWindow('Taking you there…');
    const names = open.mock.calls.map(([, name]) => name);
    expect(open.mock.calls.map(([url]) => url)).toEqual(['about:blank', 'about:blank']);
    expect(new Set(names).size).toBe(2);
  });

  it('looks gone only after a while, and then proves nothing', async () => {
    vi.useFakeTimers();
    const fake = {
      closed: true,
      document: document.implementation.createHTMLDocument(),
      location: { replace() {} },
    };
    vi.spyOn(window, 'open').mockReturnValue(fake as unknown as Window);
    const gone = vi.fn();
    const stop = openWindow('Taking you there…')?.onGone(gone);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(gone).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(gone).toHaveBeenCalledTimes(1);
    stop?.();
    vi.useRealTimers();
    expect(fake.document.body.textContent).toBe('Taking you there…');
  });
});
