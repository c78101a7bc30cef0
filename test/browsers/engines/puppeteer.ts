import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../../../scripts/find-browser.js';
import { until } from '../until.ts';
import { type BrowserWindow, type Engine, PATIENCE_MS, START_MS, type View } from './engine.ts';

/** Starts Chromium, or what goes by its name here; with its popup blocker, and with what is stored in frames kept apart. */
export const openChromium = async (executablePath: string): Promise<Engine> =>
  engineOf(
    await launch({
      browser: 'chrome',
      executablePath,
      timeout: START_MS,
      args: [...CHROMIUM_ARGS],
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    }),
    'Chromium',
  );

/** Starts Firefox without a screen; with its popup blocker. */
export const openFirefox = async (executablePath: string): Promise<Engine> =>
  engineOf(
    await launch({
      browser: 'firefox',
      executablePath,
      timeout: START_MS,
      extraPrefsFirefox: { 'dom.disable_open_during_load': true },
    }),
    'Firefox',
  );

async function engineOf(browser: Browser, name: string): Promise<Engine> {
  const [, version] = (await browser.version()).split('/');
  return {
    version: `${name} ${version}`,
    async visit(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(url);
      return {
        page: windowOf(page),
        others: async () => (await context.pages()).filter((other) => other !== page).map(windowOf),
        end: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

function windowOf(page: Page): BrowserWindow {
  return {
    ...viewOf(page, page),
    url: async () => page.url(),
    async frame() {
      const element = await page.waitForSelector('iframe');
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('The frame shows nothing.');
      return viewOf(frame, page);
    },
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    close: () => page.close(),
  };
}

const viewOf = (view: Page | Frame, page: Page): View => ({
  click: async (xpath) =>
    void (await until(xpath, async () => {
      // Chromium draws nothing behind another window, and a press waits for that.
      await page.bringToFront();
      const element = await view.$(`::-p-xpath(${xpath})`);
      await element?.click();
      return element !== null;
    })),
  evaluate: (expression) => view.evaluate(expression),
});
