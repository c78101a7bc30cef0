import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePage } from '../browsers/host/bundle-page.ts';
import { countHeld } from './cycles/count.ts';
import { openBrowser } from './open-demo.ts';

// Shown and taken away again, at whatever step: nothing stays behind.

const CYCLES = 72;
const KINDS = [
  'the button and the list',
  'the picker in a dialog',
  'a dialog closed at the form',
  'the form in place',
  'the guide',
  'a verification',
  'the wait for Atlassian',
];
/** What the engine itself may hold on to; a leak holds one for every cycle at the least. */
const SPARE = CYCLES / 2;

let browser: Browser;
let page: Page;
let devtools: CDPSession;
beforeAll(async () => {
  browser = await openBrowser();
  const files = await bundlePage('test/e2e/cycles/page.tsx');
  page = await browser.newPage();
  await page.addInitScript(countHeld);
  await page.route('http://beacon.localhost/**', async (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    if (file) await route.fulfill({ contentType: file.type, body: Buffer.from(file.body) });
    else
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>',
      });
  });
  await page.goto('http://beacon.localhost/');
  await page.waitForFunction(() => 'cycle' in window);
  devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
});
afterAll(() => browser?.close());

const cycle = (kind: string, times: number) =>
  page.evaluate(
    async ([kind, times]) => {
      for (let time = 0; time < times; time += 1) await window.cycle(kind);
    },
    [kind, times] as const,
  );

/** What was under way ends later on a busy machine. */
const end = () =>
  expect.poll(() => page.evaluate(() => window.held())).toMatchObject({ timers: 0, channels: 0 });

/** When the garbage is collected. */
async function measure() {
  await page.waitForTimeout(100);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    held: await page.evaluate(() => window.held()),
    nodes: metric('Nodes'),
    handlers: metric('JSEventListeners'),
  };
}

it.each(KINDS)(`${CYCLES} times: %s`, async (kind) => {
  await cycle(kind, 5);
  await end();
  const before = await measure();
  await cycle(kind, CYCLES);
  // A sheet stays once its part was there, which may be at any time: each one time.
  const { sheets, ...held } = before.held;
  await expect.poll(() => page.evaluate(() => window.held())).toMatchObject(held);
  // Not all of it is garbage at once; what leaks never is.
  const grown = async () => {
    const after = await measure();
    return Math.max(after.held.sheets - sheets, after.nodes - before.nodes, after.handlers - before.handlers);
  };
  await expect.poll(grown).toBeLessThan(SPARE);
});

it('and a listener that stays would have been noticed', async () => {
  await end();
  const before = await measure();
  await page.evaluate((count) => {
    addEventListener('focus', () => {});
    setTimeout(() => {}, 60_000);
    new BroadcastChannel('left');
    document.body.append(...Array.from({ length: count }, () => document.createElement('p')));
  }, 3 * SPARE);
  const { held, nodes } = await measure();
  expect(held).toEqual({ ...before.held, listeners: before.held.listeners + 1, timers: 1, channels: 1 });
  // Some of what there was before may be gone by now.
  expect(nodes - before.nodes).toBeGreaterThan(SPARE);
});
