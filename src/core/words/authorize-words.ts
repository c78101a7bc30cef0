/** English of what happens while the person is at Atlassian. */
export const authorizeWords = {
  windowLine: 'Taking you to Atlassian…',
  authorizeTitle: 'Go on in the Atlassian window',
  authorizeLead: 'Log in there and agree. This page notices by itself, and nothing is saved before that.',
  authorizeAccount: 'Is it the wrong account? The window lets you use another one.',
  authorizeBlockedTitle: 'The browser blocked the window',
  authorizeBlocked: 'Open it again, or continue in this tab. If an empty window has opened, close it.',
  authorizeGone: 'If you no longer see the window, open it again.',
  authorizeTabTitle: 'Taking you to Atlassian',
  authorizeTab: 'You come back to this page afterwards.',
  authorizeFramedTitle: 'This tab stays here',
  authorizeFramed: 'The page around this one does not let it leave. Open the window again instead.',
  resumeTitle: 'Looking up what came of it',
  resumeFailedTitle: 'We cannot look up what came of it',
  windowAgain: 'Open the window again',
  continueHere: 'Continue in this tab',
  strandedTitle: 'What does the Atlassian window say?',
  strandedLead: 'Type or paste a few words of it, or find them here.',
  strandedField: 'What it says',
  strandedNone:
    'We do not know this text. If the window shows an error, close it and try again; if it lasts, send the text to the operator of {app}.',
  strandedCallback: 'Callback URL',
} as const satisfies Record<string, string>;
