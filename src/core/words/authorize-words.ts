/** English of what happens while the person is at Atlassian. */
export const authorizeWords = {
  windowLine: 'Taking you to Atlassian…',
  authorizeTitle: 'Go on in the Atlassian window',
  authorizeLead: 'Log in there and agree. This page notices by itself, and nothing is saved before that.',
  authorizeAccount: 'Is it the wrong account? The window lets you use another one.',
  authorizeBlockedTitle: 'The browser blocked the window',
  authorizeBlocked: 'Open it again here. If an empty window has opened, close it.',
  authorizeBlockedOnly:
    'If none opens, allow windows for this page in your browser, or open the page in another one.',
  authorizeGone: 'If you no longer see the window, open it again.',
  authorizeTabTitle: 'Taking you to Atlassian',
  authorizeTab: 'You come back to this page afterwards.',
  authorizeFramedTitle: 'This tab stays here',
  authorizeFramed: 'The page around this one does not let it leave. Open the window again instead.',
  authorizeStays:
    'Atlassian cannot bring you back to this page. Open the window again instead; if none opens, open this page in another browser.',
  authorizeReturnUrls:
    'For the operator of {app}: to continue in this tab, returnUrls has to list this page, to the letter:',
  resumeTitle: 'Looking up how it went at Atlassian',
  resumeFailedTitle: 'We cannot look up how it went at Atlassian',
  windowAgain: 'Open the window again',
  continueHere: 'Continue in this tab',
  strandedTitle: 'What does the Atlassian window say?',
  strandedLead: 'Type or paste a few words of it, or find them here.',
  strandedField: 'What it says',
  strandedNone:
    'We do not know this text. If the window shows an error, close it and try again; if it lasts, send the text to the operator of {app}.',
  strandedCallback: 'Callback URL',
} as const satisfies Record<string, string>;
