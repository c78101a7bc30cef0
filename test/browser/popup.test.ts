import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../../src/core/errors.ts';
import type { AuthorizationState } from '../../src/core/wire/authorizations.ts';
import { type Follow, follow, openWindow } from '../../src/popup/index.ts';
import { listenForNews } from '../../src/popup/news.ts';
import { isInApp } from '../../src/popup/this-tab.ts';

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
    await expect.poll(() => call).toHaveBeenCalledTimes(1);
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
    await expect.poll(() => asked()).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    tell({ ...NOTE, result: 'connected' });
    await expect(following).resolves.toBe(ended);
    expect(asked()).toBe(3);
  });

  it('75 makes one question a second of a thousand messages', async () => {
    const { adapter, asked } = backend(['hang']);
    const { stop } = start(adapter);
    await nextTask();
    const began = performance.now();
    const passed = () => performance.now() - began;
    while (passed() < 2_300) {
      for (let count = 0; count < 50; count += 1) tell(NOTE);
      await nextTask();
    }
    expect(asked()).toBeGreaterThan(1);
    // The first one, the one at once, and one for each second.
    expect(asked()).toBeLessThanOrEqual(2 + Math.floor(passed() / 1_000));
    stop();
  });

  it('asks again after what passes, and gives up on what does not', async () => {
    const passing = backend([new ConnectError('network'), ended]);
    await expect(start(passing.adapter).following).resolves.toBe(ended);
    const lasting = backend([new ConnectError('not_found')]);
    await expect(start(lasting.adapter).following).rejects.toMatchObject({ code: 'not_found' });
  });

  /** The clock after a machine has slept: no timer ran meanwhile. */
  const asleep = (minutes: number) => {
    const real = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => real() + minutes * 60_000);
  };

  it('asks on after ten minutes asleep, in which the network was gone, and takes what the server says', async () => {
    const { adapter, asked } = backend(['hang', new ConnectError('network'), ended]);
    const { following } = start(adapter);
    await expect.poll(() => asked()).toBe(1);
    asleep(10);
    // What a page is told first when it wakes.
    dispatchEvent(new Event('online'));
    await expect(following).resolves.toBe(ended);
    expect(asked()).toBe(3);
  });

  it('gives up on a network that is still gone when no attempt may live any more', async () => {
    const { adapter } = backend([new ConnectError('network')]);
    const { following } = start(adapter);
    asleep(13);
    await expect(following).rejects.toMatchObject({ code: 'network' });
  });

  it('asks at once when the browser brings the page back from its cache', async () => {
    const { adapter, asked } = backend([pending(1), 'hang', ended]);
    const { following } = start(adapter);
    await expect.poll(() => asked()).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await expect(following).resolves.toBe(ended);
  });

  it('stops when nobody waits any more', async () => {
    const { adapter } = backend(['hang']);
    const { following, stop } = start(adapter);
    await nextTask();
    stop();
    await expect(following).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a browser inside another app', () => {
  const iPhone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9';

  it.each([
    `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0.0.37.108;FBDV/iPhone15,2]`,
    `${iPhone} Mobile/15E148 Instagram 350.0.0.28.90 (iPhone15,2; iOS 18_0)`,
    `${iPhone} Mobile/15E148 [LinkedInApp]/9.30.1`,
    `${iPhone} Mobile/15E148 Safari Line/14.16.0`,
    `${iPhone} Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI`,
    `${iPhone} GSA/332.0.678226018 Mobile/15E148 Safari/604.1`,
    `${android} Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36`,
  ])('opens no window that comes back, so that this tab goes: %s', (agent) =>
    expect(isInApp(agent)).toBe(true),
  );

  it.each([
    `${iPhone} Version/18.0 Mobile/15E148 Safari/604.1`,
    `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
    'Mozilla/5.0 (X11; Linux x86_64) Outline/1.0 Online/2.0',
  ])('is none of these: %s', (agent) => expect(isInApp(agent)).toBe(false));
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
