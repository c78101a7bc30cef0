// @ts-check
import { findBrowser, findProgram } from './find-browser.js';

/**
 * The browsers of three makers, as far as they are installed.
 *
 * @typedef {object} Engines
 * @property {string} [chromium]
 * @property {string} [firefox]
 * @property {{ readonly driver: string, readonly display: string }} [webkit]  WebKitGTK's driver, and a screen for it
 */

/**
 * @param {import('./find-browser.js').Machine} [machine]
 * @returns {Engines}
 */
export const findEngines = (machine) => {
  const chromium = findBrowser(machine);
  const firefox = findProgram(['firefox-esr', 'firefox'], machine);
  const driver = findProgram(['WebKitWebDriver'], machine);
  const display = findProgram(['Xvfb'], machine);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && display && { webkit: { driver, display } }),
  };
};
