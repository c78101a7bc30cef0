/** English of the pages that the server shows in the Atlassian window, before and after Atlassian's own. */
export const pageWords = {
  pageAsksTitle: 'Connect Atlassian to {app}?',
  pageAsks:
    '{who} at {where} asked for this in {app}. Go on only if that is you: what you agree to at Atlassian is then used there.',
  pageGoOn: 'Continue to Atlassian',
  pageMomentTitle: 'One moment',
  pageMoment: 'What Atlassian answered is being checked. Go back to {app}; it shows how this ends.',
  pageCheckedTitle: 'Checked at {host}',
  pageChecked:
    'Nothing of it is kept. You can close this window and go back to {app}, which shows the result.',
  pageConnected: 'As {account}. You can close this window and go back to {app}.',
  pageQuestionTitle: 'Almost done',
  pageQuestion: 'Go back to {app}: it has one more question. You can close this window.',
  pageFailedTitle: 'Not connected',
  pageFailed: '{why} You can close this window.',
} as const;
