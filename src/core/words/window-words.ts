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
  whoYou: 'You can mend this',
  whoSiteAdmin: 'A site admin has to do something',
  whoOperator: 'The operator of {app} has to do something',
} as const satisfies Record<string, string>;
