import { chromium, type Frame, type Page } from 'playwright';
import { type BrowserWindow, type Engine, PATIENCE_MS, type View } from './engine.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, or what goes by its name here. */
export async function openChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  return {
    version: `Chromium ${browser.version()}`,
    async visit(url) {
      const context = await browser.newContext();
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(url);
      return {
        page: windowOf(page),
        others: async () =>
          context
            .pages()
            .filter((other) => other !== page)
            .map(windowOf),
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
      const frame = await element.contentFrame();
      if (!frame) throw new Error('The frame shows nothing.');
      return viewOf(frame);
    },
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    close: () => page.close(),
  };
}

const viewOf = (view: Page | Frame): View => ({
  click: (xpath) => view.click(`xpath=${xpath}`),
  evaluate: (expression) => view.evaluate(expression),
});
