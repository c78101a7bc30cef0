import type { Text } from './text.ts';

/** English of the guide and of the message to an admin; what its steps say is in `guides`. */
export const helpWords = {
  guideClose: 'Back to the form',
  guideLoading: 'Opening the help…',
  guideContents: 'What this help is about',
  guideMinutes: { other: '{count} min · {who}' },
  guideProgress: '{done} of {total} done',
  guideTick: 'Done: step {number}',
  guideSee: 'You should see:',
  guideObstacles: "I don't see this",
  guideNext: 'Next: {title}',
  guideFieldsTable: 'What the form asks for',
  guideTableField: 'Field',
  guideTableWhat: 'What it is',
  guideTableReason: 'What for',
  guideTablePermission: 'Permission',
  newTab: 'opens in a new tab',
  askTitle: 'Ask an admin',
  askLead: 'Only an organization admin of Atlassian can create what is needed. Send this to one.',
  askMessage: 'Message',
  askCopy: 'Copy the message',
  askCopied: 'Copied.',
  askCopyFailed: 'The browser did not allow copying. The message is selected: copy it by hand.',
  askBodyTool: {
    one: 'Hello,\n\nplease prepare a service account for the Jira connector of {tool}. It takes about {count} minute and needs an {who}.\n\n{steps}\n\nScopes to select:\n{scopes}\n\nThen open this page and enter {fields}. It checks them, keeps none of them, and shows the settings for {tool}:\n{link}\n\nThank you!',
    other:
      'Hello,\n\nplease prepare a service account for the Jira connector of {tool}. It takes about {count} minutes and needs an {who}.\n\n{steps}\n\nScopes to select:\n{scopes}\n\nThen open this page and enter {fields}. It checks them, keeps none of them, and shows the settings for {tool}:\n{link}\n\nThank you!',
  },
  askBody: {
    one: 'Hello,\n\nplease connect our Atlassian site to {app}. It takes about {count} minute and needs an {who}. What is entered goes to {app} alone, so no secret has to be sent to anybody.\n\n{steps}\n\nScopes to select:\n{scopes}\n\nThen open this page and enter {fields}:\n{link}\n\nThank you!',
    other:
      'Hello,\n\nplease connect our Atlassian site to {app}. It takes about {count} minutes and needs an {who}. What is entered goes to {app} alone, so no secret has to be sent to anybody.\n\n{steps}\n\nScopes to select:\n{scopes}\n\nThen open this page and enter {fields}:\n{link}\n\nThank you!',
  },
  askAllowLead:
    'You need no admin to continue with Atlassian. Only if it says there that an admin must authorize {app}, or has not allowed it, send this to an admin of the site.',
  askAllowBody: {
    one: 'Hello,\n\n{app} would like to work with our Atlassian site in my name. Atlassian tells me that a site admin has to allow this first. It takes about {count} minute.\n\n{steps}\n\nThese are the scopes that {app} asks for; it can do no more than my own permissions:\n{scopes}\n\nAfterwards I continue here. Or connect it with your own account:\n{link}\n\nThank you!',
    other:
      'Hello,\n\n{app} would like to work with our Atlassian site in my name. Atlassian tells me that a site admin has to allow this first. It takes about {count} minutes.\n\n{steps}\n\nThese are the scopes that {app} asks for; it can do no more than my own permissions:\n{scopes}\n\nAfterwards I continue here. Or connect it with your own account:\n{link}\n\nThank you!',
  },
} as const satisfies Record<string, Text>;
