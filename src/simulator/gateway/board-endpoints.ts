import type { Container } from '../data/site.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import type { Endpoint, KnownVisit } from './endpoint.ts';

const MAX_PAGE = 50;

type Board = { readonly id: number; readonly project: Container };

/** One for each project, where the site has boards. */
const boardsOf = ({ site }: KnownVisit): readonly Board[] =>
  site.withoutBoards ? [] : site.projects.map((project, index) => ({ id: index + 1, project }));

const selfUrl = ({ site, context }: KnownVisit, path: string): string =>
  `https://${context.cloud.api}/ex/jira/${site.cloudId}/rest/agile/1.0/${path}`;

const present = (visit: KnownVisit, { id, project }: Board): object => ({
  id,
  self: selfUrl(visit, `board/${id}`),
  name: `${project.key} board`,
  type: 'scrum',
  location: {
    projectId: Number(project.id),
    displayName: `${project.name} (${project.key})`,
    projectName: project.name,
    projectKey: project.key,
    projectTypeKey: 'software',
    name: `${project.name} (${project.key})`,
  },
  isPrivate: false,
});

const page = (visit: KnownVisit, all: readonly object[]): Answer => {
  const asked = Number(visit.request.query.get('maxResults')) || MAX_PAGE;
  const maxResults = Math.min(Math.max(asked, 1), MAX_PAGE);
  const values = all.slice(0, maxResults);
  const isLast = values.length === all.length;
  return answerJson(200, { maxResults, startAt: 0, total: all.length, isLast, values });
};

/** Jira's own refusal, which only who has passed the check of the scopes hears. */
const noBoard = (): Answer =>
  answerJson(404, {
    errorMessages: ['Board does not exist or you do not have permission to see it.'],
    errors: {},
  });

const ofBoard =
  (answer: (visit: KnownVisit, board: Board) => Answer) =>
  (visit: KnownVisit): Answer => {
    const board = boardsOf(visit).find(({ id }) => String(id) === visit.named.board);
    return board === undefined ? noBoard() : answer(visit, board);
  };

const configuration = (visit: KnownVisit, board: Board): Answer =>
  answerJson(200, {
    ...present(visit, board),
    self: selfUrl(visit, `board/${board.id}/configuration`),
    filter: { id: String(10_100 + board.id) },
    columnConfig: {
      columns: ['To do', 'In progress', 'Done'].map((name) => ({ name, statuses: [] })),
      constraintType: 'none',
    },
    estimation: { type: 'none' },
    ranking: { rankCustomFieldId: 10_019 },
  });

const sprints = (visit: KnownVisit, { id, project }: Board): Answer =>
  page(visit, [
    {
      id: 30 + id,
      self: selfUrl(visit, `sprint/${30 + id}`),
      state: 'active',
      name: `${project.key} sprint 1`,
      originBoardId: id,
    },
  ]);

const features = (_visit: KnownVisit, { id }: Board): Answer =>
  answerJson(200, {
    features: ['BACKLOG', 'SPRINTS', 'REPORTS'].map((boardFeature) => ({
      boardFeature,
      boardId: id,
      state: 'ENABLED',
    })),
  });

const quickFilters = (visit: KnownVisit, { id }: Board): Answer =>
  page(visit, [{ id: 1, boardId: id, name: 'Bugs', jql: 'issuetype = Bug', description: '', position: 0 }]);

const versions = (visit: KnownVisit, { id, project }: Board): Answer =>
  page(visit, [
    { id: 10_000 + id, projectId: Number(project.id), name: '1.0', archived: false, released: true },
  ]);

const BOARDS = '/rest/agile/1.0/board';

/**
 * The operations of Jira Software played here: they take granular scopes only.
 * https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export const BOARD_ENDPOINTS: readonly Endpoint[] = [
  {
    path: BOARDS,
    scopes: [['read:board-scope:jira-software', 'read:project:jira']],
    anonymous: false,
    answer: (visit) =>
      page(
        visit,
        boardsOf(visit).map((board) => present(visit, board)),
      ),
  },
  {
    path: `${BOARDS}/{board}`,
    scopes: [['read:board-scope:jira-software', 'read:issue-details:jira']],
    anonymous: false,
    answer: ofBoard((visit, board) => answerJson(200, present(visit, board))),
  },
  {
    path: `${BOARDS}/{board}/configuration`,
    scopes: [['read:board-scope.admin:jira-software', 'read:project:jira']],
    anonymous: false,
    answer: ofBoard(configuration),
  },
  {
    path: `${BOARDS}/{board}/features`,
    scopes: [['read:board-scope.admin:jira-software']],
    anonymous: false,
    answer: ofBoard(features),
  },
  {
    path: `${BOARDS}/{board}/quickfilter`,
    scopes: [['read:board-scope.admin:jira-software', 'read:jql:jira']],
    anonymous: false,
    answer: ofBoard(quickFilters),
  },
  {
    path: `${BOARDS}/{board}/sprint`,
    scopes: [['read:sprint:jira-software']],
    anonymous: false,
    answer: ofBoard(sprints),
  },
  {
    path: `${BOARDS}/{board}/version`,
    scopes: [['read:board-scope:jira-software']],
    anonymous: false,
    answer: ofBoard(versions),
  },
];
