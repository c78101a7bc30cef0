import type { WindowTextId } from '../window-texts.ts';

/** English of what to do about each text of the Atlassian window, by the id in `window-texts.ts`. */
export const windowWords = {
  'window.approval':
    'A site admin has to allow {app} first: in Atlassian Administration under Apps, choose the site, then Connected apps. Send them the text; continue when it is done.',
  'window.access':
    'The account that is logged in may use neither Jira nor Confluence on a site. Use another account in the window, or ask a site admin for access to one of them.',
  'window.shared':
    'The app of {app} is not shared yet, so that only its owner can use it. Tell the operator of {app} to switch on sharing under Distribution in the developer console.',
  'window.scopes-added':
    'The app of {app} asks for permissions that were not added to it. Send the text to the operator of {app}: they belong under Permissions in the developer console.',
  'window.scopes-none':
    'The app of {app} asks for nothing that Atlassian knows. Send the text to the operator of {app}.',
  'window.callback':
    'The app of {app} is registered with another address to come back to. Send this to the operator of {app}; under Authorization in the developer console it has to be, to the letter:',
  'window.header':
    'The app of {app} asks for too many permissions at once. Tell the operator of {app}: Atlassian advises fewer than 50.',
  'window.log-in':
    'Atlassian makes sure who you are: just go on there. What you enter goes to Atlassian or your company, never to {app}.',
  'window.blank':
    'Wait a few seconds, then reload that window. If it stays empty, open it again here, or continue in this tab where that is offered.',
  'window.development':
    'This is a warning, and you can go on. Others cannot, until the operator of {app} switches on sharing under Distribution in the developer console.',
  'window.unknown-client':
    'Atlassian does not know the client ID of {app}. Tell the operator of {app}: it may be misspelt, or belong to the other cloud.',
  'window.request-refused':
    'Atlassian does not accept the way in which {app} asks. Send the text to the operator of {app}.',
  'window.went-wrong':
    'If the window says more below this, type that here. If not, tell the operator of {app}: its app may not be shared with other accounts.',
  showsLogIn: "A password, a code or your company's login",
  showsBlank: 'Nothing: the window is empty',
  whoYou: 'You can fix this',
  whoSiteAdmin: 'A site admin has to fix this',
  whoOperator: 'The operator of {app} has to fix this',
} as const satisfies Record<`window.${WindowTextId}`, string> & Record<string, string>;
