import type { BrowserContext, Page } from 'playwright';

/**
 * Writes down all that the pages of a context show to others: what they send and are answered, what they log, and every value that
 * anyone puts into storage, a cookie, a message, a name or the history, however short it stays there.
 */
export async function recordPages(context: BrowserContext): Promise<{ readonly seen: string[] }> {
  const seen: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(`${error.message} ${error.stack}`));
  });
  // What is typed goes up in bodies, where it belongs.
  context.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())));
  context.on('response', async (response) => {
    seen.push(JSON.stringify(response.headers()), await response.text().catch(() => ''));
  });
  await context.addInitScript(() => {
    // biome-ignore lint/suspicious/noConsole: the recorder listens to the console.
    const record = (...values: unknown[]) => console.info('canary', JSON.stringify(values));
    const watch = (of: object, names: readonly string[]) => {
      for (const name of names) {
        const own = Reflect.get(of, name) as (...values: unknown[]) => unknown;
        Reflect.set(of, name, function (this: unknown, ...values: unknown[]) {
          record(...values);
          return own.apply(this, values);
        });
      }
    };
    watch(Storage.prototype, ['setItem']);
    watch(window, ['postMessage', 'open']);
    watch(MessagePort.prototype, ['postMessage']);
    watch(BroadcastChannel.prototype, ['postMessage']);
    watch(History.prototype, ['pushState', 'replaceState']);
    watch(IDBObjectStore.prototype, ['put', 'add']);
    watch(Navigator.prototype, ['sendBeacon']);
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(document, 'cookie', {
      get: () => cookie?.get?.call(document),
      set(value) {
        record(value);
        cookie?.set?.call(document, value);
      },
    });
  });
  return { seen };
}

/** All that a page holds now. */
export const holdings = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return JSON.stringify([
      document.documentElement.outerHTML,
      fields,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      history.state,
      name,
      performance.getEntries().map((entry) => entry.name),
    ]);
  });
