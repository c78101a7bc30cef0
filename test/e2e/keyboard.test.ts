import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWalker, type Look, type Walker } from './keyboard/walker.ts';
import { connections, type Demo, openBrowser, openDemo } from './open-demo.ts';

const API_TOKEN = /^Atlassian Service Account \(API Token\)/;
const OAUTH2 = /^Atlassian Service Account \(OAuth 2\.0\)/;
const OWN = /^Atlassian ?You/;
const GOVERNMENT = /^Atlassian Government Cloud/;
const ALIGN = /^Jira Align connector/;

const looks: readonly [string, Look][] = [
  ['a wide window', { width: 1_280, height: 800, dir: 'ltr' }],
  ['a phone', { width: 320, height: 640, dir: 'ltr' }],
  ['a wide window, from right to left', { width: 1_280, height: 800, dir: 'rtl' }],
];

let demo: Demo;
let browser: Browser;
let at: Walker;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.each(looks)('by keyboard alone, in %s', (_where, look) => {
  beforeEach(async () => {
    await demo.resetSimulator();
    at = await createWalker(demo, browser, look);
  });
  afterEach(() => at.close());

  it('a service account with an API token', async () => {
    await at.openForm(API_TOKEN);
    await expect.poll(() => at.keys.focused()).toBe('Cloud ID');
    await at.fillSample('everything');
    await at.keys.press('Enter');
    await at.isConnected('acme.atlassian.net');
    await connections(at.page).getByText('acme.atlassian.net').waitFor();
  });

  it('a service account with OAuth 2.0, whose site is chosen', async () => {
    await at.openForm(OAUTH2);
    await at.fillClient('three-sites');
    await at.keys.enter('Connect');
    await at.keys.until(at.heading('Choose a site'));
    await expect.poll(() => at.keys.focused()).toBe('Choose a site');
    await at.keys.enter('initech.atlassian.net');
    await at.isConnected('initech.atlassian.net');
  });

  it('a site that has to be confirmed, and whose connection is replaced', async () => {
    await demo.use({ serverInfoScope: 'checked' });
    await at.openForm(API_TOKEN);
    await at.fillSample('everything');
    await at.keys.press('Enter');
    await at.isConnected('acme.atlassian.net');
    await at.openForm(API_TOKEN);
    const { cloudId } = demo.sample('confluence-only-scopes');
    await at.fillSample('confluence-only-scopes', { 'Cloud ID': cloudId });
    await at.keys.press('Enter');
    await at.keys.until(at.dialog.getByLabel('Site address', { exact: true }));
    await expect.poll(() => at.keys.focused()).toBe('Site address');
    await at.keys.type('globex.atlassian.net');
    await at.keys.press('Enter');
    await at.keys.until(at.dialog.getByRole('alert'));
    expect([await at.keys.focused(), await at.keys.isOnMarked()]).toEqual(['Site address', true]);
    await at.keys.press('Control+A');
    await at.keys.type('acme.atlassian.net');
    await at.keys.press('Enter');
    await at.keys.until(at.heading('acme.atlassian.net is connected already'));
    await at.keys.enter('Replace it');
    await at.isConnected('acme.atlassian.net');
  });

  it('a person in the Atlassian window', async () => {
    await at.openForm(OWN);
    await at.agreeAs(/^Mia/);
    await at.isConnected('acme.atlassian.net');
  });

  it('a person of the government cloud, whose site is chosen', async () => {
    await at.openForm(GOVERNMENT);
    await at.agreeAs(/^Samir/);
    await at.keys.until(at.heading('Choose a site'));
    await at.keys.enter('w4bn8zhp3c.atlassian-us-gov-mod.net');
    await at.isConnected('w4bn8zhp3c.atlassian-us-gov-mod.net');
  });

  it('Jira Align, whose settings are copied one by one and all at once', async () => {
    await at.openForm(ALIGN);
    const { site, email, apiToken } = demo.sample('jira-align');
    await at.keys.fill({
      'Jira Cloud URL': site,
      Name: 'Acme Jira',
      'Service Account Email': email,
      'API Token': apiToken,
    });
    await at.keys.enter('Connect');
    await at.keys.until(at.heading('These credentials work on acme.atlassian.net'));
    await at.keys.until(at.dialog.getByText(/\d+ present · \d+ missing/));
    await at.keys.enter('Copy all');
    await at.keys.until(at.dialog.getByText('All settings copied.'));
    await at.keys.enter('Copy Jira API URL');
    await at.keys.until(at.dialog.getByText('Jira API URL: copied.'));
    expect(await at.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^https:.*\/ex\/jira\//);
    await at.leaveBy('Done');
  });

  it('the guide is opened, ticked, read to the end and closed', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.back('Where is this?');
    await at.keys.press('Enter');
    await at.keys.until(at.heading('Finding your Cloud ID'));
    await at.keys.enter(/^Next:/);
    const title = await at.keys.focused();
    await at.keys.enter('Done: step 1', 'Space');
    await at.keys.until(at.dialog.getByText(/^1 of \d+ done$/));
    await at.keys.enter("I don't see this");
    await at.keys.around();
    await at.keys.to('Back to the form');
    expect(title).not.toBe('');
    await at.keys.press('Enter');
    await expect.poll(() => at.keys.focused()).toBe('Where is this?');
    await at.keys.press('Escape');
    await at.isClosed();
  });

  it('the scopes are ticked off and copied', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.to('API Token');
    await at.keys.back('Where is this?');
    await at.keys.press('Enter');
    await at.keys.until(at.heading('Creating an API token'));
    await at.keys.enter(/^Tick each scope/);
    await at.keys.until(at.dialog.getByText('0 of 4 ticked'));
    await at.keys.enter(/^read:jira-user/, 'Space');
    await at.keys.until(at.dialog.getByText('1 of 4 ticked'));
    await at.keys.enter('Copy read:jira-user');
    await at.keys.until(at.dialog.getByText('read:jira-user: copied.'));
    await at.keys.press('Escape');
    await expect.poll(() => at.keys.focused()).toBe('Where is this?');
  });

  it('whoever is no admin copies a message to one', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.enter("I'm not an admin");
    await at.keys.until(at.heading('Ask an admin'));
    await at.keys.enter('Copy the message');
    await at.keys.until(at.dialog.getByText('Copied.'));
    await at.keys.press('Escape');
    await expect.poll(() => at.keys.focused()).toBe("I'm not an admin");
  });

  it('what fails leads to the field at fault, and is put right there', async () => {
    await at.openForm(API_TOKEN);
    await at.fillSample('everything', { 'Service Account Email': 'jane@acme.example' });
    await at.keys.press('Enter');
    await at.keys.until(at.dialog.getByRole('alert'));
    expect([await at.keys.focused(), await at.keys.isOnMarked()]).toEqual(['Service Account Email', true]);
    await at.keys.press('Control+A');
    await at.keys.type(demo.sample('everything').email);
    await at.keys.press('Enter');
    await at.isConnected('acme.atlassian.net');
  });

  it('what is missing is told at the first field of it', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.enter('Connect');
    await at.keys.until(at.dialog.getByText('Enter the Cloud ID.'));
    // The form leads there a moment later.
    await expect.poll(() => at.keys.focused()).toBe('Cloud ID');
    expect(await at.keys.isOnMarked()).toBe(true);
  });

  it('Escape asks once where something was typed, and every button on the way is seen backwards, too', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.fill({ 'Cloud ID': 'acme' });
    // What is told under the field moves all that is below it.
    await at.keys.until(at.dialog.getByText('That is acme.atlassian.net'));
    await at.keys.to("I'm not an admin");
    await at.keys.press('Escape');
    await at.keys.until(at.dialog.getByText(/^Press Escape again/));
    await at.keys.back('Back');
    await at.keys.press('Escape');
    await at.isClosed();
  });

  it('the list tests a connection, asks before it disconnects one, and keeps the focus', async () => {
    await at.openForm(API_TOKEN);
    await at.fillSample('everything');
    await at.keys.press('Enter');
    await at.isConnected('acme.atlassian.net');
    await at.keys.until(connections(at.page).getByText('acme.atlassian.net'));
    await at.keys.enter('Test');
    await at.keys.until(connections(at.page).getByText('It works.'));
    await at.keys.enter('Disconnect');
    await at.keys.until(connections(at.page).getByText('Disconnect acme.atlassian.net?'));
    await expect.poll(() => at.keys.focused()).toBe('Keep');
    await at.keys.press('Escape');
    await expect.poll(() => at.keys.focused()).toBe('Disconnect');
    await at.keys.press('Enter');
    await at.keys.back('Yes, disconnect');
    await at.keys.press('Enter');
    await at.keys.until(connections(at.page).getByText(/^Disconnected\./));
    await expect.poll(() => at.keys.focused()).toBe('Connections');
  });

  it('the page behind is out of reach while the dialog is open', async () => {
    await at.openForm(API_TOKEN);
    await at.keys.to("I'm not an admin");
    await at.keys.around();
    await at.keys.to('Back');
  });
});
