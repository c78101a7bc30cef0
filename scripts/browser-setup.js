// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.js';
import { findEngines } from './find-engines.js';

/**
 * @typedef {object} Situation
 * @property {string | undefined} browser  path of an installed browser
 * @property {boolean} debian  apt-get installs packages here
 * @property {boolean} superuser  and this process may run it
 */

/** @param {readonly string[]} packages */
const aptWith = (packages) => [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
];
const PLAYWRIGHT = [['npx', 'playwright', 'install', 'chromium']];

/**
 * Debian's packages.
 *
 * @satisfies {Record<keyof import('./find-engines.js').Engines, readonly string[]>}
 */
const ENGINE_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

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
  return debian && superuser ? [aptWith(['chromium']), PLAYWRIGHT] : [PLAYWRIGHT];
};

/** @returns {boolean} whether the tests have a browser now */
export const ensureBrowser = () => {
  const plan = planBrowserSetup({ browser: findBrowser(), ...thisSystem() });
  return plan.length === 0 || plan.some((commands) => commands.every(run));
};

/**
 * What brings the engines that are not here; none where nothing is missing, or where no packages can be installed.
 *
 * @param {Omit<Situation, 'browser'> & { engines: import('./find-engines.js').Engines }} situation
 * @returns {readonly (readonly string[])[]}
 */
export const planEngineSetup = ({ engines, debian, superuser }) => {
  const packages = Object.entries(ENGINE_PACKAGES).flatMap(([name, needed]) =>
    name in engines ? [] : needed,
  );
  return debian && superuser && packages.length > 0 ? aptWith(packages) : [];
};

/** Installs what it can. @returns {import('./find-engines.js').Engines} the engines that are here now */
export const ensureEngines = () => {
  planEngineSetup({ engines: findEngines(), ...thisSystem() }).every(run);
  return findEngines();
};

const thisSystem = () => ({
  debian: existsSync('/etc/debian_version'),
  superuser: process.getuid?.() === 0,
});

/** A mirror that does not answer does so again, and another program that holds the lock lets it go. */
const TRIES = 3;
const BETWEEN_MS = 10_000;

/** @param {readonly string[]} command */
const run = (command) => {
  for (let tries = 1; ; tries += 1) {
    if (runOnce(command)) return true;
    if (tries === TRIES) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_MS);
  }
};

/** @param {readonly string[]} command */
const runOnce = ([program = '', ...args]) => {
  console.log(`A browser is missing, so: ${[program, ...args].join(' ')}`);
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npx is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
};
