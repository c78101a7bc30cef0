import type { Console } from './console.ts';
import type { SetUpSection } from './set-up.ts';

/** How much is read at the first try. */
const QUERY = 'jql=updated%20%3E%3D%20-30d&maxResults=10&fields=summary';

export const trying = ({ title, apiHost }: Console, base: string): SetUpSection => {
  const curl = (path: string) =>
    `curl -H "Authorization: Bearer $CONNECT_SECRET_KEY" "${base}/proxy/$CONNECTION_ID/${path}"`;
  return {
    id: 'try',
    title: 'The first request',
    steps: [
      {
        id: 'connect',
        text: `Open {app}, choose **${title}**, and connect a site of your own.`,
        see: '“Connected to” and its address.',
        obstacles: [
          {
            when: 'It is not on the picker',
            advice: 'The server has no app for this cloud: look at the variables, and restart it.',
          },
          {
            when: 'The window shows an error',
            advice:
              '**What does the Atlassian window say?** in {app} knows what Atlassian writes there, and what of the set-up is at fault.',
          },
        ],
      },
      {
        id: 'request',
        text: 'Make a request through the server, with the id of the connection for $CONNECTION_ID:',
        see: 'You, as Jira knows you, and issues that changed lately.',
        note: `What follows /jira or /confluence is the path of that product. The connection knows its Cloud ID, so that the request goes to https://${apiHost}/ex/jira/{cloudId}/… with access that is fresh.`,
        values: [
          { label: 'Who agreed', value: curl('jira/rest/api/3/myself') },
          { label: 'Issues', value: curl(`jira/rest/api/3/search/jql?${QUERY}`) },
          { label: 'Spaces', value: curl('confluence/wiki/api/v2/spaces?limit=10') },
          {
            label: 'On the server',
            value: [
              `const issues = await connect.fetch({ tenantId, connectionId }, '/jira/rest/api/3/search/jql?${QUERY}');`,
              'const sites = await connect.sites({ tenantId, connectionId });',
              'const { jira, headers } = await connect.credentials({ tenantId, connectionId });',
            ].join('\n'),
          },
        ],
        obstacles: [
          {
            when: 'It answers “unauthenticated” or “forbidden”',
            advice:
              'CONNECT_SECRET_KEY is not the one that the server has, or the request came from a page: the key is for servers alone.',
          },
          {
            when: 'It answers 401 “scope does not match”',
            advice: 'The scope that this request needs was not asked for. See Permissions.',
          },
          {
            when: 'It answers 403, 404 or nothing at all',
            advice:
              'Whoever agreed may not see it either: scopes never give more than the permissions of that person.',
          },
          {
            when: '/rest/api/3/search answers 410',
            advice: 'Atlassian has removed it. /rest/api/3/search/jql is in its place.',
          },
        ],
      },
      {
        id: 'renewal',
        text: 'Let the server sweep: **runConnect** does it, or call **sweep()** every minute.',
        see: 'Connections that still answer in three months.',
        note: 'A consent ends after 90 days without use, which sweeping prevents, and after a year in any case. Your server hears of it before.',
        obstacles: [
          {
            when: 'A connection has to be made anew',
            advice:
              'The year is over, the person has a new password, or somebody has ended it at Atlassian. Whoever uses {app} connects again.',
          },
        ],
      },
    ],
  };
};
