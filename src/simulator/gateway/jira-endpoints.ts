import type { Container } from '../data/site.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import { answerPermissions } from './answer-permissions.ts';
import type { Endpoint, KnownVisit, Visit } from './endpoint.ts';

const MAX_PAGE = 50;

const selfUrl = ({ site, context }: Visit, path: string): string =>
  `https://${context.cloud.api}/ex/jira/${site.cloudId}/rest/api/3/${path}`;

const avatarUrls = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['48', '24', '16', '32'].map((size) => [`${size}x${size}`, `https://avatar.example/${path}/${size}`]),
  );

const myself = (visit: KnownVisit): Answer => {
  const { grant } = visit;
  return answerJson(200, {
    self: selfUrl(visit, `user?accountId=${grant.account.accountId}`),
    accountId: grant.account.accountId,
    accountType: grant.account.accountType,
    emailAddress: grant.account.email,
    avatarUrls: avatarUrls('service-account'),
    displayName: grant.account.displayName,
    active: true,
    timeZone: 'Etc/GMT',
    locale: 'en_US',
    groups: { size: 2, items: [] },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  });
};

/** Jira's serverInfo, which needs no caller. */
export const serverInfo = ({ site, context }: Visit): Answer =>
  answerJson(200, {
    baseUrl: `https://${site.host}`,
    displayUrl: `https://${site.host}`,
    displayUrlServicedeskHelpCenter: `https://${site.host}`,
    displayUrlConfluence: `https://${site.host}/wiki`,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_294,
    buildDate: '2026-10-01T09:12:44.000+0000',
    serverTime: context.now.toISOString().replace('Z', '+0000'),
    scmInfo: '5d8f0b6a3c1e4f7290ab8c6d5e4f3a2b1c0d9e8f',
    serverTitle: 'Jira',
    defaultLocale: { locale: 'en_US' },
    serverTimeZone: 'Etc/GMT',
  });

const project = (visit: Visit, { id, key, name }: Container): object => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  self: selfUrl(visit, `project/${id}`),
  id,
  key,
  name,
  avatarUrls: avatarUrls(`project/${id}`),
  projectTypeKey: 'software',
  simplified: false,
  style: 'classic',
  isPrivate: false,
  properties: {},
});

const projectSearch = (visit: KnownVisit): Answer => {
  const { site, request } = visit;
  const startAt = Math.max(0, Number(request.query.get('startAt')) || 0);
  const asked = Number(request.query.get('maxResults')) || MAX_PAGE;
  const maxResults = Math.min(Math.max(asked, 1), MAX_PAGE);
  const values = site.projects.slice(startAt, startAt + maxResults);
  return answerJson(200, {
    self: selfUrl(visit, `project/search?maxResults=${maxResults}&startAt=${startAt}`),
    maxResults,
    startAt,
    total: site.projects.length,
    isLast: startAt + values.length >= site.projects.length,
    values: values.map((container) => project(visit, container)),
  });
};

/**
 * The granular scopes that listing projects takes, all of them together.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get
 */
const PROJECT_SEARCH: readonly string[] = [
  'read:issue-type:jira',
  'read:project:jira',
  'read:project.property:jira',
  'read:user:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
];

/** The operations of Jira played here. https://developer.atlassian.com/cloud/jira/platform/rest/v3/ */
export const JIRA_ENDPOINTS: readonly Endpoint[] = [
  { path: '/rest/api/3/serverInfo', scopes: [], anonymous: true, answer: serverInfo },
  {
    path: '/rest/api/3/myself',
    scopes: [
      ['read:jira-user'],
      ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
    ],
    anonymous: false,
    answer: myself,
  },
  {
    path: '/rest/api/3/mypermissions',
    scopes: ({ permissionsScope }) => (permissionsScope === 'granular' ? [['read:permission:jira']] : []),
    anonymous: false,
    answer: answerPermissions,
  },
  {
    path: '/rest/api/3/project/search',
    scopes: [['read:jira-work'], PROJECT_SEARCH],
    anonymous: false,
    answer: projectSearch,
  },
];
