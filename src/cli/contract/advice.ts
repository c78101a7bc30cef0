import type { createHttpAdapter } from '../../adapters/http.ts';

type Adapter = ReturnType<typeof createHttpAdapter>;

/** What is no fault of the backend, but of how it is asked: by code, and by reason where one code has several. */
const ADVICE: Readonly<Record<string, string>> = {
  rate_limited:
    'It refused some as "rate_limited", since this asks more in a minute than people do: give it `rateLimits: false` for that long.',
  upstream:
    'It did not reach Atlassian, or not the simulated one: give it the CONNECT_CLOUDS of the simulator that is named here.',
  forbidden:
    'It refused some as "forbidden": sign in, by CONNECT_SESSION or CONNECT_COOKIE, as somebody who may connect, test and disconnect.',
  'forbidden:origin':
    'It refused the page that this seems to come from: name the address of its own page, which is its PUBLIC_URL, by --origin.',
};

/** The same adapter, of whose failures the codes are written down. */
export const listening = (adapter: Adapter, heard: Set<string>): Adapter =>
  new Proxy(adapter, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]) => {
        try {
          return await call.apply(target, args);
        } catch (error) {
          const { code, detail } = error as { code?: unknown; detail?: { reason?: unknown } };
          heard.add([code, detail?.reason].filter((part) => typeof part === 'string').join(':'));
          throw error;
        }
      };
    },
  });

/** What to do about what was heard, where it is known. */
export function advise(heard: ReadonlySet<string>): readonly string[] {
  const texts = [...heard].map((name) => ADVICE[name] ?? ADVICE[name.split(':')[0] ?? '']);
  return [...new Set(texts)].filter((text) => text !== undefined);
}
