import { once } from 'node:events';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../free-port.ts';
import { until } from '../until.ts';
import { type BrowserWindow, type Engine, START_MS, type View } from './engine.ts';
import { startProgram } from './programs.ts';

/** Its driver, and a screen for it: WebKitGTK has no mode without one. */
export type WebKitPrograms = { readonly driver: string; readonly display: string };

/** Starts the driver of WebKitGTK on a screen of its own; each visit is a browser of its own. */
export async function openWebKit({ driver, display }: WebKitPrograms): Promise<Engine> {
  const screen = await openScreen(display);
  const port = await freePort();
  // One browser at a time: one that hangs gives way to the next.
  const service = startProgram(driver, [`--port=${port}`, '--replace-on-new-session'], {
    DISPLAY: screen.name,
    // Its sandbox does not start for the superuser, as whom CI runs.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const server = `http://127.0.0.1:${port}`;
  await until('the driver of WebKit', async () => (await fetch(`${server}/status`)).ok, START_MS);
  return {
    version: await readVersion(server),
    async visit(url) {
      const session = await startSession(server);
      await session.get(url);
      const first = await session.getWindowHandle();
      return {
        page: windowOf(session, first),
        others: async () => {
          const handles = await session.getAllWindowHandles();
          return handles.filter((handle) => handle !== first).map((handle) => windowOf(session, handle));
        },
        end: () => session.quit(),
      };
    },
    async close() {
      await service.end();
      await screen.end();
    },
  };
}

/** Its browser does not start each time: the driver says so, and starts another. */
const startSession = (server: string): Promise<WebDriver> =>
  until(
    'a browser of the driver of WebKit',
    async () =>
      await new Builder()
        .usingServer(server)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
        .build(),
    START_MS,
  );

async function readVersion(server: string): Promise<string> {
  const session = await startSession(server);
  const version = (await session.getCapabilities()).getBrowserVersion();
  await session.quit();
  return `WebKitGTK ${version}`;
}

/** The driver looks at one thing at a time, so that each step says first where. */
function windowOf(session: WebDriver, handle: string): BrowserWindow {
  const look = () => session.switchTo().window(handle);
  const lookInside = async () => {
    await look();
    await session.switchTo().frame(0);
  };
  return {
    ...viewOf(session, look),
    async url() {
      await look();
      return await session.getCurrentUrl();
    },
    async frame() {
      await until('the frame', async () => {
        await lookInside();
        return true;
      });
      return viewOf(session, lookInside);
    },
    async reload() {
      await look();
      await session.navigate().refresh();
    },
    async back() {
      await look();
      await session.navigate().back();
    },
    async close() {
      await look();
      await session.close();
    },
  };
}

const viewOf = (session: WebDriver, look: () => Promise<void>): View => ({
  click: async (xpath) =>
    void (await until(xpath, async () => {
      await look();
      await session.findElement(By.xpath(xpath)).click();
      return true;
    })),
  async evaluate(expression) {
    await look();
    return await session.executeScript(`return (${expression})`);
  },
});

/** A screen that nobody sees, under the first number that is free. */
async function openScreen(program: string) {
  const screen = startProgram(program, [
    '-displayfd',
    '3',
    '-nolisten',
    'tcp',
    '-screen',
    '0',
    '1280x1024x24',
  ]);
  const [number] = await once(screen.output, 'data');
  return { ...screen, name: `:${String(number).trim()}` };
}
