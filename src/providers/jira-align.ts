import { defineProvider } from '../core/provider.ts';
import { apiToken, email, SERVICE_ACCOUNT_SUFFIX } from './service-account-fields.ts';

/**
 * The settings of Jira Align's own Jira connector, proven first: for that tool and not for the product that asks, so that
 * nothing is stored. To store it all the same: `{ ...jiraAlign, stores: true }`.
 *
 * @see https://support.atlassian.com/jira-align/kb/configuring-jira-connector-credentials-using-jira-cloud-api-service-account/
 */
export const jiraAlign = defineProvider({
  id: 'jira-align',
  name: 'Jira Align connector',
  title: 'Jira Align connector',
  summary: 'Checks a service account and writes the settings for Jira Align. About 10 minutes.',
  group: 'other-tool',
  cloud: 'commercial',
  guide: 'jira-align',
  fields: [
    {
      name: 'jiraCloudUrl',
      kind: 'address',
      label: 'Jira Cloud URL',
      hint: 'Any address of the site, copied from the browser.',
      placeholder: 'https://acme.atlassian.net',
    },
    {
      name: 'name',
      kind: 'text',
      label: 'Name',
      placeholder: 'Acme Jira',
      hint: 'What the connector is called in Jira Align.',
      help: 'connector/name',
    },
    email,
    apiToken,
  ],
  auth: {
    kind: 'basic',
    site: 'jiraCloudUrl',
    username: 'email',
    secret: 'apiToken',
    usernameSuffix: SERVICE_ACCOUNT_SUFFIX,
  },
  products: ['jira'],
  scopes: [
    'manage:jira-project',
    'read:jira-user',
    'read:jira-work',
    'write:jira-work',
    'read:board-scope:jira-software',
    'read:board-scope.admin:jira-software',
    'read:issue-details:jira',
    'read:jql:jira',
    'read:project:jira',
    'read:sprint:jira-software',
    'write:board-scope:jira-software',
    'write:epic:jira-software',
  ],
  report: {
    permissions: {
      global: ['USER_PICKER', 'ADMINISTER'],
      project: [
        'BROWSE_PROJECTS',
        'CREATE_ISSUES',
        'EDIT_ISSUES',
        'TRANSITION_ISSUES',
        'ADD_COMMENTS',
        'WORK_ON_ISSUES',
        'MANAGE_SPRINTS_PERMISSION',
      ],
    },
  },
  stores: false,
  outputs: {
    tool: 'Jira Align',
    path: ['Settings', 'Jira Settings', 'Jira Connectors'],
    finish: ['Save', 'Activate'],
    lines: [
      { label: 'Jira Link', value: 'https://{host}/browse/{external}' },
      { label: 'Name', field: 'name' },
      {
        label: 'Jira API URL',
        value: 'https://{api}/ex/jira/{cloudId}',
        note: "Only for a service account's token. Every other credential has https://{host} here.",
      },
      { label: 'Authentication Type', value: 'API service account token Authentication' },
      { label: 'Jira Username', field: 'email' },
      { label: 'Jira API token', field: 'apiToken' },
    ],
    notes: [
      'Leave {external} in the Jira Link as it is: Jira Align puts the key of each issue there.',
      'Each Jira site is a connector of its own, with its own Jira API URL.',
    ],
  },
});
