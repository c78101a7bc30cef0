import type { Container } from '../data/site.ts';
import { type Answer, answerJson } from '../http/answer.ts';
import type { Endpoint, KnownVisit } from './endpoint.ts';

const MAX_PAGE = 250;
const DEFAULT_PAGE = 25;

const currentUser = ({ site, grant }: KnownVisit): Answer =>
  answerJson(200, {
    type: 'known',
    accountId: grant.account.accountId,
    accountType: grant.account.accountType,
    email: grant.account.email,
    publicName: grant.account.displayName,
    profilePicture: { path: '/wiki/aa-avatar/service-account', width: 48, height: 48, isDefault: false },
    displayName: grant.account.displayName,
    isExternalCollaborator: false,
    isGuest: false,
    _expandable: { operations: '', personalSpace: '' },
    _links: {
      self: `https://${site.host}/wiki/rest/api/user?accountId=${grant.account.accountId}`,
      base: `https://${site.host}/wiki`,
      context: '/wiki',
    },
  });

const space = ({ id, key, name }: Container): object => ({
  id,
  key,
  name,
  type: 'global',
  status: 'current',
  authorId: '712020:5f0e9d8c-7b6a-4594-8372-615041302f1e',
  createdAt: '2025-02-11T08:30:12.345Z',
  homepageId: String(Number(id) + 98),
  description: null,
  icon: null,
  currentActiveAlias: key,
  _links: { webui: `/spaces/${key}` },
});

const spaces = ({ site, request }: KnownVisit): Answer => {
  const asked = Number(request.query.get('limit')) || DEFAULT_PAGE;
  const limit = Math.min(Math.max(asked, 1), MAX_PAGE);
  const start = Number(request.query.get('cursor')) || 0;
  const results = site.spaces.slice(start, start + limit);
  const end = start + results.length;
  const next =
    end < site.spaces.length ? { next: `/wiki/api/v2/spaces?limit=${limit}&cursor=${end}` } : undefined;
  return answerJson(200, {
    results: results.map(space),
    _links: { ...next, base: `https://${site.host}/wiki` },
  });
};

/** The operations of Confluence played here: v1 takes classic scopes, v2 granular ones only. */
export const CONFLUENCE_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/wiki/rest/api/user/current',
    scopes: [['read:confluence-user'], ['read:content-details:confluence']],
    anonymous: false,
    answer: currentUser,
  },
  {
    path: '/wiki/api/v2/spaces',
    scopes: [['read:space:confluence']],
    anonymous: false,
    answer: spaces,
  },
];
