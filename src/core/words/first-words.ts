/** The few words that a page needs before anything else is loaded; the rest of the catalogue builds on them. */
export const firstWords = {
  button: 'Connect Atlassian',
  loadFailed: 'This could not be loaded. Check your connection; it is tried again.',
} as const;
