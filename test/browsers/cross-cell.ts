import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Cell } from './cells.ts';
import type { Facts } from './crossing.ts';
import type { View, Visit } from './engines/engine.ts';
import { isTrueWithin } from './until.ts';
import * as walk from './walk.ts';

/** Some browsers tell a page a moment late that its window seems closed, or list a window late. */
const LATE_MS = 1_000;
const END_MS = 3_000;

/** Goes to Atlassian and back. @throws when it does not end well, or the page says what is not true on the way. */
export async function crossCell(visit: Visit, page: View, cell: Cell): Promise<Facts> {
  await walk.setOut(page);
  await expectBlocker(page);
  if (!(await walk.hasWindow(page))) return await takeLink(visit, page);
  const popup = await walk.findWindow(visit);
  // Nobody can be recognized there whose session is not in a cookie.
  if (cell.placement === 'frame') await popup.click(walk.button('Continue to Atlassian'));
  await walk.waitForLogin(popup);
  const looksClosed = await isTrueWithin(LATE_MS, () => page.evaluate('watched.opened.closed'));
  if (looksClosed) await walk.waitUntilGone(page);
  await walk.logIn(popup);
  const hasOpener = (await popup.evaluate('window.opener !== null')) === true;
  await walk.accept(popup);
  await walk.waitForConnected(page);
  const closes = await isTrueWithin(END_MS, async () => (await visit.others()).length === 0);
  await expectTrueWords(page);
  return { window: 'opened', looksClosed, hasOpener, isTold: await walk.isTold(page), closes };
}

/** A driver may switch the blocker off: then a window would open whenever the page asks for it. */
async function expectBlocker(page: View): Promise<void> {
  expect(await page.evaluate('watched.opensUnasked'), 'a window opens that nobody asked for').toBe(false);
}

/** Where the page gets no window that it can reach, a link opens one. */
async function takeLink(visit: Visit, page: View): Promise<Facts> {
  await walk.waitForTitle(page, 'The browser blocked the window');
  await walk.waitForText(page, 'Continue in this tab');
  await pause(LATE_MS);
  const strayWindows = (await visit.others()).length;
  await walk.pressLater(page, 'Open the window again');
  const popup = await walk.findStart(visit);
  await popup.click(walk.button('Continue to Atlassian'));
  await walk.goThrough(popup);
  await walk.waitForConnected(page);
  return { window: 'refused', strayWindows };
}

/** Nothing on the way spoke of a failure, or of a window that is closed. */
async function expectTrueWords(page: View): Promise<void> {
  const said = await walk.allWords(page);
  const onTheWay = said.slice(said.findIndex(({ title }) => title === 'Go on in the Atlassian window'));
  const titles = new Set(onTheWay.map(({ title }) => title));
  titles.delete('Checking with Atlassian');
  expect([...titles]).toEqual(['Go on in the Atlassian window', 'Connected to acme.atlassian.net']);
  expect(onTheWay.filter(({ alert }) => alert !== '')).toEqual([]);
  expect(onTheWay.filter(({ text }) => /\b(?:closed|cancelled|failed|blocked)\b/i.test(text))).toEqual([]);
}
