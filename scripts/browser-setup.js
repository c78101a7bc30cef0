// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.js';

/**
 * @typedef {object} Situation
 * @property {string | undefined} browser  path of an installed browser
 * @property {boolean} debian  apt-get installs packages here
 * @property {boolean} superuser  and this process may run it
 */

const APT = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
];
const PLAYWRIGHT = [['npx', 'playwright', 'install', 'chromium']];

/** Shown when nothing worked. */
export const ADVICE =
  'The tests need a browser: install Chrome, Chromium or Edge, or set CONNECT_TEST_BROWSER to its path.';

/**
 * The ways to get a browser, in the order to try them; none when there is one. A way is a list of commands.
 *
 * @param {Situation} situation
 * @returns {readonly (readonly (readonly string[])[])[]}
 */
export const planBrowserSetup = ({ browser, debian, superuser }) => {
  if (browser) return [];
  return debian && superuser ? [APT, PLAYWRIGHT] : [PLAYWRIGHT];
};

/** @returns {boolean} whether the tests have a browser now */
export const ensureBrowser = () => {
  const plan = planBrowserSetup({
    browser: findBrowser(),
    debian: existsSync('/etc/debian_version'),
    superuser: process.getuid?.() === 0,
  });
  return plan.length === 0 || plan.some((commands) => commands.every(run));
};

/** @param {readonly string[]} command */
const run = ([program = '', ...args]) => {
  console.log(`No browser found, so: ${[program, ...args].join(' ')}`);
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npx is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
};
