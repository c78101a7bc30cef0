// @ts-check
// How long people wait for the UI, on a processor of a quarter of this one's speed: from a click or a key to the
// frame that shows what came of it. A page of its own for each round, so that the code is loaded in it, too.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { AS_A_HOST } from './as-a-host.js';
import { ensureBuild } from './ensure-build.js';
import { CHROMIUM_ARGS, findBrowser } from './find-browser.js';
import { root } from './public-api.js';

const ROUNDS = 15;
const SLOWER = 4;
const KEYS = 'acme.atlassian.n';

/** The most that the median may be, in milliseconds: a fifth above what was measured on two processors that did nothing else. */
const BUDGETS = {
  'open -> picker': 330,
  'the same, preloaded': 140,
  'card -> form': 170,
  'keystroke -> paint': 25,
};
/** @typedef {keyof typeof BUDGETS} Wait */

const PAGE = `
  import { ConnectAtlassianButton, ConnectAtlassianProvider } from 'connect-atlassian';
  import { createSandboxAdapter } from 'connect-atlassian/adapters/sandbox';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import 'connect-atlassian/styles.css';
  const options = { adapter: createSandboxAdapter(), appName: 'Beacon' };
  createRoot(document.getElementById('root')).render(
    createElement(ConnectAtlassianProvider, options, createElement(ConnectAtlassianButton)),
  );`;
const HTML = `<!doctype html><html lang="en"><title>Beacon</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="/stdin.css"><div id="root"></div><script type="module" src="/stdin.js"></script>`;

const bundle = async () => {
  const { outputFiles } = await build({
    ...AS_A_HOST,
    stdin: { contents: PAGE, resolveDir: root },
    outdir: '/',
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
};

const serve = async () => {
  const files = await bundle();
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    const type = file ? (url.endsWith('.css') ? 'text/css' : 'text/javascript') : 'text/html';
    response.writeHead(200, { 'content-type': type }).end(file ?? HTML);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` };
};

/**
 * Notes, in the page, when an event came and when the frame after its effect was painted.
 *
 * @param {{ event: string, shows: string }} what  `shows` is there once the effect is
 */
const watch = ({ event, shows }) => {
  const painted = () => {
    const channel = new MessageChannel();
    /** @type {Promise<number>} */
    const after = new Promise((resolve) => {
      channel.port1.onmessage = () => resolve(performance.now());
    });
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
    return after;
  };
  const told = new Promise((resolve) => {
    const hear = async (/** @type {Event} */ { timeStamp }) => {
      removeEventListener(event, hear, true);
      for (;;) {
        const at = await painted();
        if (document.querySelector(shows)) return resolve(at - timeStamp);
      }
    };
    addEventListener(event, hear, true);
  });
  Object.assign(globalThis, { told });
};

/**
 * @param {import('playwright').Page} page
 * @param {{ event: string, shows: string }} what
 * @param {() => Promise<void>} act
 * @returns {Promise<number>}
 */
const measure = async (page, what, act) => {
  await page.evaluate(watch, what);
  await act();
  return page.evaluate('told');
};

const CHOICES = { event: 'click', shows: '[data-connect-part="choice-name"]' };

// Without the pointer's way to it, on which the code would be loaded.
const press = (/** @type {import('playwright').Locator} */ what) => what.dispatchEvent('click');

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
const openPage = async (browser, url) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const button = page.getByRole('button', { name: 'Connect Atlassian' });
  await button.waitFor();
  const devtools = await context.newCDPSession(page);
  const slowDown = () => devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page, button, slowDown };
};

/**
 * What somebody waits whose pointer or focus came to the button first.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
const openPreloaded = async (browser, url) => {
  const { context, page, button, slowDown } = await openPage(browser, url);
  await button.dispatchEvent('pointerover');
  await page.waitForLoadState('networkidle');
  await slowDown();
  const wait = await measure(page, CHOICES, () => press(button));
  await context.close();
  return wait;
};

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Record<Wait, number[]>} waits
 */
const goRound = async (browser, url, waits) => {
  waits['the same, preloaded'].push(await openPreloaded(browser, url));
  const { context, page, button, slowDown } = await openPage(browser, url);
  await slowDown();
  const card = page.locator('[data-connect-part="choice-name"]', { hasText: '(API Token)' });
  waits['open -> picker'].push(await measure(page, CHOICES, () => press(button)));
  const form = { event: 'click', shows: 'input[name="cloudId"]' };
  waits['card -> form'].push(await measure(page, form, () => press(card)));
  await page.locator('input[name="cloudId"]').focus();
  // What helps while filling in has arrived.
  await page.getByRole('button', { name: '30 days' }).waitFor();
  const strokes = [];
  for (const key of KEYS) {
    strokes.push(await measure(page, { event: 'keydown', shows: 'input' }, () => page.keyboard.press(key)));
  }
  waits['keystroke -> paint'].push(median(strokes));
  await context.close();
};

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const main = async () => {
  const executablePath = findBrowser();
  const { server, url } = await serve();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath ? { executablePath } : {}),
  });
  /** @type {Record<Wait, number[]>} */
  const waits = {
    'open -> picker': [],
    'the same, preloaded': [],
    'card -> form': [],
    'keystroke -> paint': [],
  };
  for (let round = 0; round < ROUNDS; round += 1) await goRound(browser, url, waits);
  await browser.close();
  server.close();
  console.log(`Medians of ${ROUNDS}, the processor slowed down ${SLOWER} times`);
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const all = waits[/** @type {Wait} */ (name)];
    const tooSlow = median(all) > budget;
    const figures = `${median(all).toFixed(0).padStart(5)} ms  of ${budget} ms, ${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}`;
    console.log(`  ${name.padEnd(20)}${figures}${tooSlow ? '  TOO SLOW' : ''}`);
    if (tooSlow) process.exitCode = 1;
  }
};

if (ensureBuild()) await main();
else process.exitCode = 1;
