/** A question to Jira whose answer tells something about scopes. */
export type ScopeQuestion = {
  /** `{board}` stands for a board's id. */
  readonly path: string;
  /** The sets of scopes of which it takes any one, whole. */
  readonly needs: readonly (readonly string[])[];
};

/**
 * The boards, asked first: one of them is what the others are about. Like all of Jira Software it takes granular scopes only.
 *
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export const boardsQuestion: ScopeQuestion = {
  path: '/rest/agile/1.0/board?maxResults=1',
  needs: [['read:board-scope:jira-software', 'read:project:jira']],
};

/**
 * What is asked about one board: such reading operations as need a scope alone, or with one that another of them settles.
 *
 * @see https://developer.atlassian.com/cloud/jira/software/swagger.v3.json
 */
export const boardQuestions: readonly ScopeQuestion[] = [
  { path: '/rest/agile/1.0/board/{board}/version?maxResults=1', needs: [['read:board-scope:jira-software']] },
  {
    path: '/rest/agile/1.0/board/{board}',
    needs: [['read:board-scope:jira-software', 'read:issue-details:jira']],
  },
  {
    path: '/rest/agile/1.0/board/{board}/configuration',
    needs: [['read:board-scope.admin:jira-software', 'read:project:jira']],
  },
  { path: '/rest/agile/1.0/board/{board}/features', needs: [['read:board-scope.admin:jira-software']] },
  {
    path: '/rest/agile/1.0/board/{board}/quickfilter?maxResults=1',
    needs: [['read:board-scope.admin:jira-software', 'read:jql:jira']],
  },
  { path: '/rest/agile/1.0/board/{board}/sprint?maxResults=1', needs: [['read:sprint:jira-software']] },
];

/** In place of a board where none is to be seen: scopes are checked before anybody looks for it. */
export const NO_BOARD = 0;
