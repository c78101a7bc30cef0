import type { Obstacle } from '../../core/guide.ts';
import { MOST_SCOPES } from '../../core/scopes/check-scopes.ts';
import type { Console } from './console.ts';
import { apisOf, IDENTITY_API, scopeTable } from './scopes.ts';
import type { SetUpSection } from './set-up.ts';

export const callbackUrl = ({ add: [add, orElse] }: Console, url: string): SetUpSection => ({
  id: 'callback',
  title: 'The callback URL',
  steps: [
    {
      id: 'open',
      text: 'Open **Authorization** in the sidebar on the left.',
      see: '**OAuth 2.0 (3LO)** in a list.',
      obstacles: [
        {
          when: 'There is no **Authorization**',
          advice: 'That sidebar belongs to the console. Open the app first: it is on the list of your apps.',
        },
      ],
    },
    {
      id: 'add',
      text: `Next to **OAuth 2.0 (3LO)** select **${add}**.`,
      see: 'A field for the **Callback URL**.',
      obstacles: [
        {
          when: `The button says **${orElse}**`,
          advice: 'It leads to the same field.',
        },
      ],
    },
    {
      id: 'url',
      text: 'Enter this **Callback URL**:',
      see: 'The same to the letter: scheme, host, port and path.',
      note: 'It is PUBLIC_URL, with the path of the callback behind it. An app has only one, and without https it works on localhost alone.',
      values: [{ label: 'Callback URL', value: url }],
      obstacles: [
        {
          when: 'Atlassian says that redirect_uri is not registered, or Callback URL mismatch',
          advice:
            'Something else stands in the field, or PUBLIC_URL has changed since. Copy it again, and look for a slash too many.',
        },
        {
          when: 'People open {app} at another address',
          advice:
            'Then PUBLIC_URL is wrong. Set it to what their browsers show, restart the server, and come back to this page.',
        },
      ],
    },
    {
      id: 'save',
      text: 'Select **Save Changes**.',
      see: 'The URL, also after the page is loaded again.',
      obstacles: [
        {
          when: 'The URL is refused',
          advice: 'It has to begin with https://, unless it is on localhost.',
        },
      ],
    },
  ],
});

const listed = (apis: readonly string[]): string =>
  apis.length > 0 ? apis.map((api) => `**${api}**`).join(' and to ') : 'the API of each scope below';

const noIdentity: Obstacle = {
  when: `Should **${IDENTITY_API}** be added, too?`,
  advice: 'It is not needed. Jira and Confluence say who agreed.',
};

export const permissions = ({ saveScopes }: Console, scopes: readonly string[]): SetUpSection => ({
  id: 'permissions',
  title: 'Permissions',
  steps: [
    {
      id: 'open',
      text: 'Open **Permissions** in the sidebar on the left.',
      see: 'A list of APIs.',
      obstacles: [
        {
          when: 'There is no **Permissions**',
          advice: 'Open the app first: it is on the list of your apps.',
        },
      ],
    },
    {
      id: 'add',
      text: `Next to ${listed(apisOf(scopes))} select **Add**, then **Configure**.`,
      see: 'The scopes of that API, classic and granular.',
      obstacles: [
        {
          when: 'There is **Configure**, and no **Add**',
          advice: 'The API has been added already.',
        },
        ...(apisOf(scopes).includes(IDENTITY_API) ? [] : [noIdentity]),
      ],
    },
    {
      id: 'scopes',
      text: 'Select **Edit Scopes**, and tick what {app} asks for:',
      see: 'All of them ticked, over all APIs.',
      note: 'Scopes of three parts, like read:space:confluence, are among **Granular scopes**, the others among **Classic scopes**.',
      values: [{ label: 'Scopes', value: scopes.join('\n') }],
      scopes: scopeTable(scopes),
      obstacles: [
        {
          when: 'Atlassian says that scopes have not been added to the app',
          advice:
            'One of them is not ticked, or was not saved. The error page names it. Nobody can connect until it is there.',
        },
        {
          when: 'The product needs more',
          advice:
            'Tick it here, and add it to the scopes that your server asks for: what is asked for and what is ticked have to agree. People agree once more when something is new.',
        },
        {
          when: 'I cannot find offline_access',
          advice: 'It is not in the console. The server asks for it by itself.',
        },
        {
          when: 'I cannot find delete:jira-work',
          advice:
            'Atlassian lists no such scope. write:jira-work deletes issues, too; asking for the other ends on an error page.',
        },
        {
          when: `We need more than ${MOST_SCOPES}`,
          advice:
            'Atlassian advises fewer. With about 80 granular ones its login fails with “Request header is too large”. Classic scopes are broader, so that it takes few of them.',
        },
        {
          when: 'Boards and sprints answer 401',
          advice:
            'The agile endpoints take scopes of Jira Software only, like read:board-scope:jira-software. read:jira-work does not count there.',
        },
        {
          when: 'A granular scope is ticked, and the answer is 401 all the same',
          advice:
            'One request may need several granular scopes at once, and its documentation names them all. A classic scope often does instead.',
        },
      ],
    },
    {
      id: 'save',
      text: `Select **${saveScopes}**.`,
      see: 'The scopes on the page of the API.',
      obstacles: [
        {
          when: 'Some are missing afterwards',
          advice: 'Each API, and each of its two kinds of scopes, is saved by itself. Go through them all.',
        },
      ],
    },
  ],
});
