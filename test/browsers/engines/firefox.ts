import { type Frame, launch, type Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { type BrowserWindow, type Engine, PATIENCE_MS, type View } from './engine.ts';

/** Starts Firefox without a screen. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  return {
    version: (await browser.version()).replace('firefox/', 'Firefox '),
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
    ...viewOf(page),
    url: async () => page.url(),
    async frame() {
      const element = await page.waitForSelector('iframe');
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('The frame shows nothing.');
      return viewOf(frame);
    },
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    close: () => page.close(),
  };
}

const viewOf = (view: Page | Frame): View => ({
  click: async (xpath) =>
    void (await until(xpath, async () => {
      const element = await view.$(`::-p-xpath(${xpath})`);
      await element?.click();
      return element !== null;
    })),
  evaluate: (expression) => view.evaluate(expression),
});
