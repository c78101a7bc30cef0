import { expect } from 'vitest';
import type { View, Visit } from './engines/engine.ts';
import * as walk from './walk.ts';

/** What people and browsers do besides going straight there and back, by what comes of it; at the top level. */
export const DETOURS = {
  'a browser that opens no window: there and back in this tab': async ({ page }: Visit) => {
    await setOutBlocked(page);
    await walk.waitForTitle(page, 'The browser blocked the window');
    await walk.pressLater(page, 'Continue in this tab');
    await walk.goThrough(page);
    await walk.waitForConnected(page);
  },
  'a window that was closed before the login: no failure, and another one': async (visit: Visit) => {
    const { page } = visit;
    await walk.setOut(page);
    const first = await walk.findWindow(visit);
    await walk.waitForLogin(first);
    await first.close();
    await walk.waitUntilGone(page);
    await expectNoFailure(page);
    await walk.pressLater(page, 'Open the window again');
    await walk.goThrough(await walk.findWindow(visit));
    await walk.waitForConnected(page);
    await expectNoFailure(page);
  },
  'a reload while the window is at the login: the dialog is there again': async (visit: Visit) => {
    const { page } = visit;
    await walk.setOut(page);
    const popup = await walk.findWindow(visit);
    await walk.waitForLogin(popup);
    await page.reload();
    await walk.waitForTitle(page, 'Go on in the Atlassian window');
    await walk.goThrough(popup);
    await walk.waitForConnected(page);
    await expectNoFailure(page);
  },
  'Back from the login in this tab: the dialog is there again, and leads there once more': async ({
    page,
  }: Visit) => {
    await setOutBlocked(page);
    await walk.pressLater(page, 'Continue in this tab');
    await walk.waitForLogin(page);
    await page.back();
    await walk.waitForText(page, 'Continue in this tab');
    await walk.pressLater(page, 'Continue in this tab');
    await walk.goThrough(page);
    await walk.waitForConnected(page);
    await expectNoFailure(page);
  },
} as const satisfies Record<string, (visit: Visit) => Promise<void>>;

async function setOutBlocked(page: View): Promise<void> {
  await page.evaluate('(window.open = () => null, true)');
  await walk.setOut(page);
}

async function expectNoFailure(page: View): Promise<void> {
  const words = await walk.allWords(page);
  expect(words.filter(({ text }) => /\b(?:cancelled|failed|expired)\b/i.test(text))).toEqual([]);
}
