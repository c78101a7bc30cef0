import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, type Demo, openBrowser, openDemo } from './open-demo.ts';

const COMMERCIAL = 'Atlassian';
const GOVERNMENT = 'Atlassian Government Cloud';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
beforeEach(async () => {
  await demo.resetSimulator();
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(demo.url);
  await page.evaluate(async () => {
    const { connections: all } = await (await fetch('/connect/connections')).json();
    for (const { id } of all) await fetch(`/connect/connections/${id}`, { method: 'DELETE' });
  });
});
afterEach(() => context.close());
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const dialog = () => page.getByRole('dialog');
/** The way on where the browser opens no window. */
async function continueInThisTab() {
  await page.evaluate(() => {
    window.open = () => null;
  });
  await openForm(COMMERCIAL);
  await press('Continue with Atlassian');
  await dialog().getByRole('alert').waitFor();
  await page.waitForTimeout(800);
  await press('Continue in this tab');
}
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const isConnected = (host: string) =>
  dialog()
    .getByRole('status')
    .filter({ hasText: `Connected to ${host}` })
    .waitFor();

async function openForm(provider: string) {
  await page.getByRole('button', { name: 'Connect Atlassian' }).click();
  const exactly = page.locator('[data-connect-part="choice-name"]').getByText(provider, { exact: true });
  await dialog().getByRole('button').filter({ has: exactly }).click();
  await dialog().getByRole('button', { name: 'Continue with Atlassian' }).waitFor();
}

/** Presses what opens the window, and gives the window back. */
async function openWindow(name = 'Continue with Atlassian'): Promise<Page> {
  const [opened] = await Promise.all([context.waitForEvent('page'), press(name)]);
  return opened;
}

async function logIn(where: Page, person: string) {
  await where.getByRole('button', { name: new RegExp(`^${person}`) }).click();
}

async function agree(where: Page, person: string) {
  await logIn(where, person);
  await where.getByRole('button', { name: 'Accept' }).click();
}

describe.each([
  [COMMERCIAL, 'Mia', 'acme.atlassian.net', 'Tomás', 'globex.atlassian.net'],
  [GOVERNMENT, 'Ruth', 'q7xk2mvd9t.atlassian-us-gov-mod.net', 'Samir', 'w4bn8zhp3c.atlassian-us-gov-mod.net'],
])('%s', (provider, person, host, other, otherHost) => {
  it('connects the site of a person who agrees, and lists it', async () => {
    await openForm(provider);
    const window = await openWindow();
    await agree(window, person);
    await isConnected(host);
    await expect.poll(() => window.isClosed()).toBe(true);
    await press('Done');
    await connections(page).getByText(host).waitFor();
  });

  it('says that the person declined, and lets them agree after all', async () => {
    await openForm(provider);
    const window = await openWindow();
    await logIn(window, person);
    await window.getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('alert').filter({ hasText: 'declined' }).waitFor();
    // Atlassian still knows who is logged in.
    await (await openWindow()).getByRole('button', { name: 'Accept' }).click();
    await isConnected(host);
  });

  it('asks which of several sites is meant', async () => {
    await openForm(provider);
    await agree(await openWindow(), other);
    await dialog().getByRole('heading', { name: 'Choose a site' }).waitFor();
    await press(otherHost);
    await isConnected(otherHost);
  });
});

describe('the window', () => {
  it('that was closed is opened again, and nothing failed meanwhile', async () => {
    await openForm(COMMERCIAL);
    await (await openWindow()).close();
    await dialog().getByText('If you no longer see the window').waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
    await agree(await openWindow('Open the window again'), 'Mia');
    await isConnected('acme.atlassian.net');
  });

  it('is opened once by a double click', async () => {
    await openForm(COMMERCIAL);
    const opened = context.waitForEvent('page');
    await dialog().getByRole('button', { name: 'Continue with Atlassian' }).dblclick();
    await opened;
    await page.waitForTimeout(1_000);
    expect(context.pages()).toHaveLength(2);
  });

  it('that is cancelled here stores nothing that comes later', async () => {
    await openForm(COMMERCIAL);
    const window = await openWindow();
    await logIn(window, 'Mia');
    const accept = window.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    // As where the login page has severed it from here, which would otherwise close it.
    const url = window.url();
    await press('Cancel');
    await dialog().getByRole('button', { name: 'Continue with Atlassian' }).waitFor();
    const late = window.isClosed() ? await context.newPage() : window;
    await late.goto(url);
    await late.getByRole('button', { name: 'Accept' }).click();
    await late.getByText('Not connected').waitFor();
    const { connections: stored } = await page.evaluate(async () =>
      (await fetch('/connect/connections')).json(),
    );
    expect(stored).toEqual([]);
  });

  it('survives a reload of the page, which takes it up again', async () => {
    await openForm(COMMERCIAL);
    const window = await openWindow();
    await logIn(window, 'Mia');
    await page.reload();
    await dialog().getByRole('heading', { name: 'Go on in the Atlassian window' }).waitFor();
    await window.getByRole('button', { name: 'Accept' }).click();
    await isConnected('acme.atlassian.net');
  });
});

describe('the question which site is meant', () => {
  const question = () => dialog().getByRole('heading', { name: 'Choose a site' });

  it('is there again after every reload until it is answered, and gone afterwards', async () => {
    await openForm(COMMERCIAL);
    await agree(await openWindow(), 'Tomás');
    await question().waitFor();
    for (let times = 0; times < 2; times += 1) {
      await page.reload();
      await question().waitFor();
    }
    await press('globex.atlassian.net');
    await isConnected('globex.atlassian.net');
    await page.reload();
    await connections(page).getByText('globex.atlassian.net').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('is there again after a reload where the person came back in this tab', async () => {
    await continueInThisTab();
    await agree(page, 'Tomás');
    await question().waitFor();
    await page.reload();
    await question().waitFor();
    await press('acme.atlassian.net');
    await isConnected('acme.atlassian.net');
  });

  it('is not there after a reload once it was left', async () => {
    await openForm(COMMERCIAL);
    await agree(await openWindow(), 'Tomás');
    await question().waitFor();
    await press('Close');
    await page.reload();
    await page.getByRole('button', { name: 'Connect Atlassian' }).waitFor();
    await page.waitForTimeout(500);
    expect(await dialog().count()).toBe(0);
  });
});

describe('this tab', () => {
  it('takes the place of a window that the browser blocks', async () => {
    await continueInThisTab();
    await agree(page, 'Mia');
    await isConnected('acme.atlassian.net');
    expect(page.url()).toBe(`${demo.url}/`);
    // The dialog opened by itself, so that no button is there for the browser to go back to.
    await press('Done');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Connect Atlassian');
    await page.reload();
    expect(await dialog().count()).toBe(0);
  });

  it('lets the person come back without having agreed', async () => {
    await openForm(COMMERCIAL);
    const window = await openWindow();
    await page.waitForTimeout(800);
    await press('Continue in this tab');
    await page.getByRole('button', { name: /^Mia/ }).waitFor();
    await page.goBack();
    await dialog().getByRole('button', { name: 'Open the window again' }).waitFor();
    await expect.poll(() => window.isClosed()).toBe(true);
    await page.waitForTimeout(800);
    await agree(await openWindow('Open the window again'), 'Mia');
    await isConnected('acme.atlassian.net');
  });
});

describe('a page that is not in returnUrls', () => {
  beforeEach(async () => {
    await page.goto(`${demo.url}/?tab=2`);
  });
  const continueHere = () => dialog().getByRole('button', { name: 'Continue in this tab' });

  it('says that people cannot come back to it when they try to leave it, and goes on in the window', async () => {
    await openForm(COMMERCIAL);
    const window = await openWindow();
    await window.getByRole('button', { name: /^Mia/ }).waitFor();
    await page.waitForTimeout(800);
    await continueHere().click();
    await dialog().getByRole('heading', { name: 'This tab stays here' }).waitFor();
    expect(await dialog().getByText('returnUrls').innerText()).toContain(`${demo.url}/?tab=2`);
    await agree(window, 'Mia');
    await isConnected('acme.atlassian.net');
  });

  it('says who has to do what where the browser opens no window, and goes on by a link', async () => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    await openForm(COMMERCIAL);
    await press('Continue with Atlassian');
    const operator = dialog().getByText('returnUrls');
    await operator.waitFor();
    expect(await operator.innerText()).toContain(`${demo.url}/?tab=2`);
    expect(await continueHere().count()).toBe(1);
    await page.waitForTimeout(800);
    await agree(await openWindow('Open the window again'), 'Mia');
    await isConnected('acme.atlassian.net');
  });

  it('that is reloaded meanwhile loses nothing by trying to leave it', async () => {
    await openForm(COMMERCIAL);
    const window = await openWindow();
    await logIn(window, 'Mia');
    await page.reload();
    await continueHere().waitFor();
    await page.waitForTimeout(800);
    await continueHere().click();
    await dialog().getByRole('heading', { name: 'This tab stays here' }).waitFor();
    expect(await continueHere().count()).toBe(0);
    await window.getByRole('button', { name: 'Accept' }).click();
    await isConnected('acme.atlassian.net');
  });
});

it('an address of the other cloud leads to its form, and takes the address along', async () => {
  await openForm(COMMERCIAL);
  await dialog().getByLabel('Subdomain').fill('https://q7xk2mvd9t.atlassian-us-gov-mod.net/jira');
  await press('Use Atlassian Government Cloud');
  await dialog().getByRole('heading', { name: 'Your Government Cloud account' }).waitFor();
  await agree(await openWindow(), 'Samir');
  await isConnected('q7xk2mvd9t.atlassian-us-gov-mod.net');
});
