/** What the wider scopes, and those that follow no pattern, let an app do. */
export const named = {
  'read:jira-user': 'See who people are, and whose account connects.',
  'read:jira-work': 'Read projects, issues, comments and attachments, and search them.',
  'write:jira-work': 'Create, change and delete issues, comments and worklogs.',
  'manage:jira-project': 'Change the settings of a project: versions, components and the like.',
  'manage:jira-configuration': 'Change settings of Jira as a whole: fields, workflows, kinds of links.',
  'manage:jira-webhook': 'Be told by Jira when something changes.',
  'manage:jira-data-provider': 'Send builds, deployments and development information to Jira.',
  'read:servicedesk-request': 'Read requests of Jira Service Management.',
  'write:servicedesk-request': 'Create and change requests of Jira Service Management.',
  'manage:servicedesk-customer': 'Manage customers of Jira Service Management.',
  'read:confluence-user': 'See who people are, and whose account connects.',
  'read:confluence-groups': 'See which groups there are, and who is in them.',
  'read:confluence-space.summary': 'See which spaces there are.',
  'read:confluence-content.summary': 'Read titles and excerpts of pages.',
  'read:confluence-content.all': 'Read pages as a whole, with comments and attachments.',
  'read:confluence-content.permission': 'See whether somebody may read or change a page.',
  'read:confluence-props': 'Read properties that apps keep with pages.',
  'write:confluence-props': 'Keep properties of its own with pages.',
  'write:confluence-content': 'Create and change pages and comments.',
  'write:confluence-space': 'Create and change spaces.',
  'write:confluence-file': 'Upload attachments.',
  'write:confluence-groups': 'Create groups, and change who is in them.',
  'manage:confluence-configuration': 'Change settings of Confluence as a whole.',
  'search:confluence': 'Search Confluence.',
  'readonly:content.attachment:confluence': 'Download attachments of pages.',
  'read:me': "Read the person's own profile.",
  'read:account': "Read a person's profile in every product.",
  offline_access: 'Keep access for longer than an hour.',
  'send:notification:jira': 'Send notifications about issues.',
  'validate:jql:jira': 'Check JQL queries before they are run.',
} as const;

/** What each verb of a granular scope lets an app do with a thing. */
export const verbs = {
  read: 'Read {what}.',
  write: 'Create and change {what}.',
  delete: 'Delete {what}.',
} as const;

/** Which classic scope allows the same, by the verb. */
type Classic = Readonly<Partial<Record<'read' | 'write' | 'delete', string>>>;

const work: Classic = {
  read: 'read:jira-work',
  write: 'write:jira-work',
  delete: 'write:jira-work',
};
const project: Classic = {
  read: 'read:jira-work',
  write: 'manage:jira-project',
  delete: 'manage:jira-project',
};
const people: Classic = { read: 'read:jira-user' };
const settings: Classic = {
  write: 'manage:jira-configuration',
  delete: 'manage:jira-configuration',
};

/** One kind of thing, what it is called, and what classic scopes allow of it; the rest is the same three verbs. */
export type Thing = readonly [name: string, what: string, classic?: Classic];

/** Each by its product. */
export const things = {
  jira: [
    ['application-role', 'which apps people may use'],
    ['attachment', 'attachments of issues', work],
    ['audit-log', 'the audit log'],
    ['avatar', 'avatars'],
    ['comment', 'comments of issues', work],
    ['comment.property', 'properties that apps keep with comments', work],
    ['custom-field-contextual-configuration', 'where custom fields apply', settings],
    ['dashboard', 'dashboards', work],
    ['dashboard.property', 'properties that apps keep with dashboards', work],
    ['field', 'fields', settings],
    ['field-configuration', 'configurations of fields', settings],
    ['field-configuration-scheme', 'schemes of configurations of fields', settings],
    ['field.default-value', 'default values of fields', settings],
    ['field.option', 'options of fields', settings],
    ['field.options', 'all options of fields', settings],
    ['filter', 'filters', work],
    ['filter.column', 'columns of filters', work],
    ['filter.default-share-scope', 'with whom new filters are shared', work],
    ['group', 'groups of people', people],
    ['instance-configuration', 'how Jira as a whole is configured'],
    ['issue', 'issues', work],
    ['issue-details', 'issues with all of their details', work],
    ['issue-event', 'kinds of events about issues'],
    ['issue-field-values', 'values in the fields of issues', work],
    ['issue-link', 'links between issues', work],
    ['issue-link-type', 'kinds of links between issues', { ...settings, read: 'read:jira-work' }],
    ['issue-meta', 'what an issue may be changed to', work],
    ['issue-security-level', 'security levels of issues', { read: 'read:jira-work' }],
    ['issue-security-scheme', 'security schemes of issues', settings],
    ['issue-status', 'statuses of issues', { read: 'read:jira-work' }],
    ['issue-type', 'types of issues', { ...settings, read: 'read:jira-work' }],
    ['issue-type-hierarchy', 'the hierarchy of types of issues', { read: 'read:jira-work' }],
    ['issue-type-scheme', 'schemes of types of issues', settings],
    ['issue-type-screen-scheme', 'which screens types of issues have', settings],
    ['issue-type.property', 'properties that apps keep with types of issues', settings],
    ['issue-worklog', 'worklogs', work],
    ['issue-worklog.property', 'properties that apps keep with worklogs', work],
    ['issue.changelog', 'the history of issues', work],
    ['issue.property', 'properties that apps keep with issues', work],
    ['issue.remote-link', 'links from issues to elsewhere', work],
    ['issue.time-tracking', 'how time is tracked', settings],
    ['issue.transition', 'transitions of issues', work],
    ['issue.vote', 'votes for issues', work],
    ['issue.votes', 'how many votes issues have', work],
    ['issue.watcher', 'watchers of issues', work],
    ['jira-expressions', 'what Jira expressions compute'],
    ['jql', 'what JQL searches can ask for', { read: 'read:jira-work' }],
    ['label', 'labels', work],
    ['license', 'licenses'],
    ['notification-scheme', 'schemes of notifications'],
    ['permission', 'permissions'],
    ['permission-scheme', 'schemes of permissions'],
    ['priority', 'priorities', { ...settings, read: 'read:jira-work' }],
    // To create and to delete one takes another classic scope than to change it.
    ['project', 'projects', { read: 'read:jira-work' }],
    ['project-category', 'categories of projects', { ...settings, read: 'read:jira-work' }],
    ['project-role', 'roles in projects', project],
    ['project-type', 'types of projects'],
    ['project-version', 'versions of projects', project],
    ['project.avatar', 'avatars of projects', project],
    ['project.component', 'components of projects', project],
    ['project.email', 'from which address projects send email', project],
    ['project.feature', 'features of projects', project],
    ['project.property', 'properties that apps keep with projects', project],
    ['resolution', 'resolutions', { ...settings, read: 'read:jira-work' }],
    ['role', 'roles'],
    ['screen', 'screens', settings],
    ['screen-field', 'fields on screens', settings],
    ['screen-scheme', 'schemes of screens', settings],
    ['screen-tab', 'tabs of screens', settings],
    ['screenable-field', 'fields that screens may show', settings],
    ['status', 'statuses', { read: 'read:jira-work' }],
    ['user', 'people', people],
    ['user-configuration', 'how people have configured Jira'],
    ['user.columns', 'which columns people see in lists'],
    ['user.property', 'properties that apps keep with people'],
    ['webhook', 'webhooks', { write: 'manage:jira-webhook', delete: 'manage:jira-webhook' }],
    ['workflow', 'workflows', settings],
    ['workflow-scheme', 'schemes of workflows', settings],
    ['workflow.property', 'properties of workflows', settings],
  ],
  // Jira Software takes no classic scope in their place.
  'jira-software': [
    ['board-scope', 'boards, with their issues and backlogs'],
    ['board-scope.admin', 'how boards are configured'],
    ['sprint', 'sprints'],
    ['epic', 'epics'],
    ['issue', 'the rank and the estimation of issues'],
    ['build', 'builds'],
    ['deployment', 'deployments'],
    ['feature-flag', 'feature flags'],
    ['remote-link', 'remote links'],
    ['source-code', 'development information'],
  ],
  // Version 2 of Confluence's API takes no classic scope in their place.
  confluence: [
    ['attachment', 'attachments'],
    ['audit-log', 'the audit log'],
    ['blogpost', 'blog posts'],
    ['comment', 'comments'],
    ['content', 'content of every kind'],
    ['content-details', 'content with all of its details'],
    ['content.metadata', 'details of content'],
    ['content.property', 'properties that apps keep with content'],
    ['custom-content', 'content that apps have made'],
    ['database', 'databases'],
    ['embed', 'smart links'],
    ['folder', 'folders'],
    ['group', 'groups of people'],
    ['hierarchical-content', 'how pages are arranged'],
    ['label', 'labels'],
    ['page', 'pages'],
    ['space', 'spaces'],
    ['space-details', 'spaces with all of their details'],
    ['task', 'tasks'],
    ['template', 'templates'],
    ['user', 'people'],
    ['user.property', 'properties that apps keep with people'],
    ['whiteboard', 'whiteboards'],
  ],
} as const satisfies Readonly<Record<string, readonly Thing[]>>;

type Verb = keyof typeof verbs;
type Products = keyof typeof things;
type ThingOf<Product extends Products> = (typeof things)[Product][number][0];

/**
 * The words of scopes: `scope.<name>` of the wider ones, and for the others `scope.verb.<verb>`, whose `{what}` is
 * `scope.thing.<product>.<thing>`.
 */
export type ScopeKey =
  | `scope.${keyof typeof named}`
  | `scope.verb.${Verb}`
  | { [Product in Products]: `scope.thing.${Product}.${ThingOf<Product>}` }[Products];
