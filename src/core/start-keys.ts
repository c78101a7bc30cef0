/** How a link says that it leads to the UI. */
export const LINK = '#connect-atlassian=';

/**
 * The id of an attempt, which is no secret: in the address of a page that a person returns to from Atlassian, and in the
 * page's storage for the case that it is reloaded.
 */
export const ATTEMPT = 'connect_attempt';
