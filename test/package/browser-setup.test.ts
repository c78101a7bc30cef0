import { describe, expect, it } from 'vitest';
import { planBrowserSetup, planEngineSetup } from '../../scripts/browser-setup.js';
import { findBrowser } from '../../scripts/find-browser.js';
import { findEngines } from '../../scripts/find-engines.js';

const commands = (situation: Parameters<typeof planBrowserSetup>[0]) =>
  planBrowserSetup(situation).map((way) => way.map((command) => command.join(' ')));

const APT = ['apt-get update', 'apt-get install -y --no-install-recommends chromium'];
const PLAYWRIGHT = ['npx playwright install chromium'];

describe('planBrowserSetup', () => {
  it('installs nothing when there is a browser', () => {
    expect(commands({ browser: '/usr/bin/chromium', debian: true, superuser: true })).toEqual([]);
  });

  it.each([
    { debian: true, superuser: true, ways: [APT, PLAYWRIGHT] },
    { debian: true, superuser: false, ways: [PLAYWRIGHT] },
    { debian: false, superuser: true, ways: [PLAYWRIGHT] },
    { debian: false, superuser: false, ways: [PLAYWRIGHT] },
  ])('debian $debian, root $superuser', ({ ways, ...situation }) => {
    expect(commands({ browser: undefined, ...situation })).toEqual(ways);
  });
});

describe('planEngineSetup', () => {
  const webkit = { driver: '/usr/bin/WebKitWebDriver', display: '/usr/bin/Xvfb' };
  const plan = (...situation: Parameters<typeof planEngineSetup>) =>
    planEngineSetup(...situation).map((command) => command.join(' '));

  it('installs nothing when all three are here', () => {
    const engines = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox', webkit };
    expect(plan({ engines, debian: true, superuser: true })).toEqual([]);
  });

  it('installs what is missing', () => {
    expect(plan({ engines: { chromium: '/usr/bin/chromium' }, debian: true, superuser: true })).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb',
    ]);
  });

  it('installs nothing where it cannot', () => {
    expect(plan({ engines: {}, debian: false, superuser: true })).toEqual([]);
    expect(plan({ engines: {}, debian: true, superuser: false })).toEqual([]);
  });
});

const machine = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...files: string[]) => ({
  platform,
  env,
  exists: (file: string) => files.includes(file),
});

describe('findEngines', () => {
  it('finds three', () => {
    const files = ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb'].map((name) => `/usr/bin/${name}`);
    expect(findEngines(machine('linux', {}, ...files))).toEqual({
      chromium: '/usr/bin/chromium',
      firefox: '/usr/bin/firefox-esr',
      webkit: { driver: '/usr/bin/WebKitWebDriver', display: '/usr/bin/Xvfb' },
    });
  });

  it('counts WebKit only where there is a screen for it', () => {
    expect(findEngines(machine('linux', {}, '/usr/bin/WebKitWebDriver'))).toEqual({});
  });
});

describe('findBrowser', () => {
  it('believes CONNECT_TEST_BROWSER', () => {
    const env = { CONNECT_TEST_BROWSER: '/opt/my-browser' };
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBe('/opt/my-browser');
  });

  it('looks on the PATH, then at the usual places', () => {
    const env = { PATH: '/opt/bin:/bin' };
    expect(findBrowser(machine('linux', env, '/opt/bin/google-chrome'))).toBe('/opt/bin/google-chrome');
    expect(findBrowser(machine('linux', env, '/snap/bin/chromium'))).toBe('/snap/bin/chromium');
  });

  it('knows the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine('darwin', {}, chrome))).toBe(chrome);
  });

  it('knows the programs of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge))).toBe(
      edge,
    );
  });

  it('finds none where there is none', () => {
    expect(findBrowser(machine('linux', { PATH: '/bin' }))).toBeUndefined();
    expect(findBrowser(machine('win32', {}))).toBeUndefined();
  });
});
