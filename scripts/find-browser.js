// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** With which it neither needs a screen or a user of its own, nor asks anything of the network by itself. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(file: string) => boolean} exists
 */

/** @type {Machine} */
const thisMachine = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * Where the installed Chrome, Chromium or Edge is: `CONNECT_TEST_BROWSER`, else on the PATH, else at the
 * usual places.
 *
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export const findBrowser = ({ platform, env, exists } = thisMachine) =>
  env.CONNECT_TEST_BROWSER || candidates(platform, env).find(exists);

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
const candidates = (platform, env) => {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      folders.flatMap((folder) => (folder ? `${folder}\\${program}` : [])),
    );
  }
  const onPath = placesOf(NAMES, platform, env);
  if (platform !== 'darwin') return onPath;
  const apps = ['/Applications', `${env.HOME}/Applications`];
  return [
    ...onPath,
    ...MAC_APPS.flatMap((app) => apps.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`)),
  ];
};

/**
 * Where a program is, by the names that it goes by: on the PATH, else where a system other than Windows keeps them.
 *
 * @param {readonly string[]} names
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export const findProgram = (names, { platform, env, exists } = thisMachine) =>
  placesOf(names, platform, env).find(exists);

/**
 * @param {readonly string[]} names
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
const placesOf = (names, platform, env) => {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  if (platform !== 'darwin') folders.push('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};
