import { firstWords } from './first-words.ts';

/** English of the picker and the form; `{name}` marks what is filled in. */
export const formWords = {
  ...firstWords,
  close: 'Close',
  back: 'Back',
  pickTitle: 'Connect Atlassian',
  pickLead: 'How should {app} sign in to your site?',
  pickLoading: 'Looking up the ways to connect…',
  pickEmpty: 'No way to connect is set up here. Tell the operator of {app}.',
  retry: 'Try again',
  leaveAsk: 'Press Escape again to leave. What you typed is kept, except a secret.',
  groupOwnAccount: 'With your own account: quickest, ends if you leave',
  groupServiceAccount: 'With a service account: lasts; an organization admin sets it up',
  groupOtherTool: 'For another tool',
  fillLead: 'Paste what you have; addresses work too.',
  submit: 'Connect',
  authorize: 'Continue with Atlassian',
  authorizeNote: 'Atlassian asks you in a window of its own; {app} never sees your password.',
  connectionStays: 'The connection to {host} stays until it is disconnected.',
  show: 'Show',
  help: 'Where is this?',
  askAdmin: "I'm not an admin",
  secretNote: "It goes to {app}'s server, encrypted, and never stays in this page.",
} as const satisfies Record<string, string>;
