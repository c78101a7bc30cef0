/**
 * The scopes added to the sample apps in the console: all that are known of classic ones, and granular ones to
 * read with. `offline_access` is none of them, as it is none of the console's.
 * https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 * https://developer.atlassian.com/cloud/confluence/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export const APP_SCOPES: readonly string[] = [
  'read:me',
  'read:account',
  'read:jira-user',
  'read:jira-work',
  'write:jira-work',
  'manage:jira-project',
  'manage:jira-configuration',
  'manage:jira-webhook',
  'manage:jira-data-provider',
  'read:servicedesk-request',
  'read:board-scope:jira-software',
  'read:sprint:jira-software',
  'read:epic:jira-software',
  'read:issue:jira-software',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:issue-type:jira',
  'read:issue:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
  'read:project.property:jira',
  'read:project:jira',
  'read:user:jira',
  'read:confluence-space.summary',
  'read:confluence-props',
  'write:confluence-props',
  'read:confluence-content.all',
  'read:confluence-content.summary',
  'read:confluence-content.permission',
  'read:confluence-user',
  'read:confluence-groups',
  'write:confluence-content',
  'write:confluence-space',
  'write:confluence-file',
  'write:confluence-groups',
  'search:confluence',
  'manage:confluence-configuration',
  'readonly:content.attachment:confluence',
  'read:page:confluence',
  'write:page:confluence',
  'read:blogpost:confluence',
  'read:comment:confluence',
  'read:attachment:confluence',
  'read:space:confluence',
  'read:content:confluence',
  'read:content-details:confluence',
  'read:hierarchical-content:confluence',
  'read:user:confluence',
  'read:group:confluence',
];

/** Has a refresh token issued, and means nothing else. */
export const OFFLINE_ACCESS = 'offline_access';

/** Whether a scope has the form of Atlassian's own; those of OpenID, as `profile`, do not. */
export const isAtlassianScope = (scope: string): boolean => /^[a-z]+:[\w.:-]+$/.test(scope);
