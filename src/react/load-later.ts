import { loadOnce } from '../core/load-once.ts';

// Apart from what loads the form: a page with only the button asks for none of these.

/** What only a submitted form needs; fetched while it is filled in. */
export const loadAfterSubmit = loadOnce(() => import('./after-submit/after-submit.ts'));

/** Settings for another tool, and what the credentials are allowed to do there. */
export const loadSheet = loadOnce(() => import('./sheet/sheet.ts'));

/** The Atlassian window; it opens in the moment of a click, so that it has to be here before. */
export const loadAuthorize = loadOnce(() => import('./authorize/authorize.ts'));

/** What checks the form, and the words for what is wrong; it arrives after the form. */
export const loadChecks = loadOnce(() => import('./checks/checks.ts'));

/** What helps while the form is filled in; it arrives after the form. */
export const loadAids = loadOnce(() => import('./aids/aids.ts'));

/** The guide and the message to an admin, when one of them is opened. */
export const loadHelp = loadOnce(() => import('./guide/help.tsx'));
