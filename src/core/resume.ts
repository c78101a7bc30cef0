/** How a link says that it leads to the UI. */
export const LINK = '#connect-atlassian=';

/** What the address of a page holds that a person returns to from Atlassian: the id of the attempt, which is no secret. */
export const ATTEMPT_PARAM = 'connect_attempt';

/** Where a page keeps the same for the case that it is reloaded. */
export const ATTEMPT_KEY = 'connect-atlassian.attempt';
