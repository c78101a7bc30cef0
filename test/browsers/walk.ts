import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserWindow, View, Visit } from './engines/engine.ts';
import type { Words } from './host/watch-page.ts';
import { until } from './until.ts';

/** So long after a screen came, a press is not taken for the second one of a double click. */
const DOUBLE_CLICK_MS = 800;
/** The product looks at a window every half second, and believes for four that it is not closed. */
const LOOK_MS = 700;
const GRACE_MS = 4_000;

const GONE = 'If you no longer see the window, open it again.';
const CHOICE = '//button[.//*[@data-connect-part="choice-name" and normalize-space()="Atlassian"]]';
const MIA = '//button[starts-with(normalize-space(), "Mia Keller")]';

/** A button that can be pressed, by all that it says. */
export const button = (name: string) => `//button[not(@disabled) and normalize-space()="${name}"]`;

/** Opens the dialog and goes on until the browser is asked for a window. */
export async function setOut(page: View): Promise<void> {
  await page.click(button('Connect Atlassian'));
  await page.click(CHOICE);
  await page.click(button('Continue with Atlassian'));
}

/** Whether the browser gave the page a window that it can reach. */
export async function hasWindow(page: View): Promise<boolean> {
  await until('an answer of window.open', () => page.evaluate('watched.opened !== undefined'));
  return (await page.evaluate('watched.opened !== null')) === true;
}

/** The window that has opened last. */
export const findWindow = (visit: Visit): Promise<BrowserWindow> =>
  until('a window', async () => (await visit.others()).at(-1));

/** The window that is at our own first page: beside it there may be one that nobody can reach. */
export const findStart = (visit: Visit): Promise<BrowserWindow> =>
  until('a window on its way', async () => {
    for (const one of await visit.others()) if ((await one.url()).includes('/oauth/start')) return one;
    return undefined;
  });

export const waitForLogin = (window: BrowserWindow) =>
  until('the login page', async () => (await window.url()).includes('/login?'));

/** Logs in as a person of the simulator, and waits to be asked. */
export async function logIn(window: BrowserWindow): Promise<void> {
  await window.click(MIA);
  await until('the consent page', async () => (await window.url()).includes('/consent?'));
}

export const accept = (window: BrowserWindow) => window.click(button('Accept'));

/** All of what a person does at Atlassian. */
export async function goThrough(window: BrowserWindow): Promise<void> {
  await waitForLogin(window);
  await logIn(window);
  await accept(window);
}

/**
 * Waits until the page no longer counts on a window that looks closed. Its clock is put ahead by the time that it would
 * wait, which 24 cells in three browsers would spend in full.
 */
export async function waitUntilGone(page: View): Promise<void> {
  await pause(LOOK_MS);
  await page.evaluate(`watched.putAhead(${GRACE_MS})`);
  await waitForText(page, GONE);
}

export const waitForConnected = (page: View) => waitForTitle(page, 'Connected to acme.atlassian.net');

export const waitForTitle = (page: View, title: string) =>
  until(title, () => page.evaluate(`watched.said.at(-1)?.title === ${JSON.stringify(title)}`));

export const waitForText = (page: View, text: string) =>
  until(text, () => page.evaluate(`watched.said.at(-1)?.text.includes(${JSON.stringify(text)})`));

/** Presses a button of the screen that waits for Atlassian. */
export async function pressLater(page: View, name: string): Promise<void> {
  await pause(DOUBLE_CLICK_MS);
  await page.click(button(name));
}

export const allWords = async (page: View) => (await page.evaluate('watched.said')) as readonly Words[];

/** Whether the callback page's message has come; the server's word may be faster. */
export const isTold = async (page: View) => (await page.evaluate('watched.messages > 0')) === true;
