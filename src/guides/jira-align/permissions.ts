import type { Guide, GuideSection, PermissionProfile } from '../../core/guide.ts';

/** What Jira Align uses each scope for. */
export const scopes = {
  'manage:jira-project': 'Manages versions and components, as releases are kept in step.',
  'read:jira-user': 'Says whose token it is, and who is assigned.',
  'read:jira-work': 'Reads projects, issues, comments and work logs.',
  'write:jira-work': 'Creates and edits issues, comments and work logs.',
  'read:board-scope:jira-software': 'Reads boards and what is on them.',
  'read:board-scope.admin:jira-software': 'Reads how a board is set up: its columns, its filter.',
  'read:issue-details:jira': 'Reads the issues of a board in full.',
  'read:jql:jira': 'Reads the filters that decide which issues belong to a board.',
  'read:project:jira': 'Reads which projects there are, and which boards are theirs.',
  'read:sprint:jira-software': 'Reads sprints and their dates.',
  'write:board-scope:jira-software': 'Moves issues between a board and its backlog.',
  'write:epic:jira-software': 'Edits epics, and moves issues into them.',
} as const satisfies Record<string, string>;

/**
 * By Jira's own keys.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/
 */
export const permissions = {
  USER_PICKER: {
    name: 'Browse users and groups',
    use: 'Finds the people and groups that issues name.',
    always: true,
  },
  ADMINISTER: {
    name: 'Administer Jira',
    use: 'Wanted where Jira Align reports errors about permissions.',
  },
  BROWSE_PROJECTS: {
    name: 'Browse projects',
    use: 'Sees the projects, and the issues in them.',
    always: true,
  },
  CREATE_ISSUES: { name: 'Create issues', use: 'Adds what was planned in Jira Align.' },
  EDIT_ISSUES: { name: 'Edit issues', use: 'Keeps the fields in step.' },
  TRANSITION_ISSUES: { name: 'Transition issues', use: 'Keeps the states in step.' },
  ADD_COMMENTS: { name: 'Add comments', use: 'Writes comments, as needed.' },
  WORK_ON_ISSUES: { name: 'Work on issues', use: 'Writes work logs, as needed.' },
  MANAGE_SPRINTS_PERMISSION: { name: 'Manage sprints', use: 'Creates sprints.' },
} as const satisfies NonNullable<Guide['permissions']>;

export const profiles: readonly PermissionProfile[] = [
  {
    id: 'read',
    title: 'To read only',
    about: 'When Jira Align shows what is in Jira and changes nothing.',
    needs: [
      { permission: 'USER_PICKER', note: 'A global permission.' },
      { permission: 'BROWSE_PROJECTS' },
      { permission: 'BROWSE_PROJECTS', name: 'View issues', note: 'Comes with Browse projects.' },
      {
        permission: 'BROWSE_PROJECTS',
        name: 'View sprint and board information',
        note: 'Comes with Browse projects.',
      },
    ],
  },
  {
    id: 'write',
    title: 'To read and write',
    about: 'When Jira Align keeps issues in step both ways: all of the above, and these.',
    needs: [
      { permission: 'CREATE_ISSUES' },
      { permission: 'EDIT_ISSUES' },
      { permission: 'TRANSITION_ISSUES' },
      { permission: 'ADD_COMMENTS', note: 'As needed.' },
      { permission: 'WORK_ON_ISSUES', note: 'As needed.' },
      { permission: 'ADMINISTER', note: 'Only where a tool asks for it, as ConductorOne does.' },
    ],
  },
  {
    id: 'software',
    title: 'For Jira Software',
    about:
      'When boards and sprints are part of it; the last three only if Jira Align creates boards, epics or sprints.',
    needs: [
      { scope: 'read:board-scope:jira-software', name: 'Read access to boards' },
      { scope: 'read:sprint:jira-software', name: 'Read access to sprints' },
      { scope: 'write:board-scope:jira-software', name: 'Write access to boards' },
      { scope: 'write:epic:jira-software', name: 'Write access to epics' },
      { permission: 'MANAGE_SPRINTS_PERMISSION' },
    ],
  },
];

export const advice = [
  'The role is **User** of the app **Jira**. **Jira Administration** is another app, and not meant.',
  'No role of a site admin or an organization admin: a service account needs neither.',
  'A group of its own for the account, and all its permissions by way of that group.',
  'Only the projects that Jira Align needs.',
  'No OAuth 1.0a: Jira Align does not support it. An API token it is.',
] as const;

const adminsOnly = {
  when: 'I cannot change permissions in Jira',
  advice:
    'It takes a Jira admin of the site. What the account has now is shown beside the settings, once it was checked.',
};

/** The least that the account has to be allowed to do. */
export const grantingPermissions: GuideSection = {
  id: 'permissions',
  short: 'Permissions',
  title: 'Granting the least permissions',
  who: 'Jira admin',
  minutes: 3,
  steps: [
    {
      id: 'profile',
      text: 'Decide what the connector is to do, for the permissions follow from that: read only, read and write, or Jira Software as well.',
      see: 'The permissions of your kind of use in the table below.',
      table: 'profiles',
      obstacles: [
        {
          when: 'Other tools use the same account',
          advice:
            'They may need more. The documentation of each one, of ConductorOne or ServiceNow for example, names its permissions and its scopes.',
        },
      ],
    },
    {
      id: 'grant',
      text: 'Give these permissions to the group of the service account, and only in the projects that Jira Align needs.',
      see: 'The group in the permission schemes of these projects, and in no others.',
      note: 'Least privilege: no role of a site admin or an organization admin. What else it takes to integrate Jira, the documentation of Jira Align has under “Jira integration prerequisites”.',
      obstacles: [adminsOnly],
    },
    {
      id: 'global',
      text: 'If errors about permissions appear later, give the group the global permissions **Browse users and groups** and **Administer Jira**.',
      see: 'The group at both of them, under **Global permissions** in the settings of Jira.',
      note: 'They are the least that Atlassian names for that case.',
      obstacles: [adminsOnly],
    },
    {
      id: 'oauth1',
      text: 'Do not use OAuth 1.0a: Jira Align does not support it. An **API token** takes its place.',
      see: 'Nothing to do here, once the token is created.',
      obstacles: [
        {
          when: 'Our connector of today uses OAuth 1.0a',
          advice: 'Make a new connector with the token, try it, then deactivate the old one.',
        },
      ],
    },
  ],
};
