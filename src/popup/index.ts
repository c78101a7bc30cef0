/**
 * The window that shows Atlassian: opened in the very moment of a click, followed by asking the server, never by what
 * the window looks like from here. DOM only.
 *
 * @module
 */
export { type Follow, follow } from './follow.ts';
export { forgetAttempt, rememberAttempt } from './remember.ts';
export { goInThisTab, isFramed, isInApp, returnAddress } from './this-tab.ts';
export { type OpenWindow, openLink, openWindow } from './window.ts';
