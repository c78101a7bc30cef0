/** Apart from the catalogue, so that a page with only the button does not carry all of it. */
export const buttonLabel = 'Connect Atlassian';
