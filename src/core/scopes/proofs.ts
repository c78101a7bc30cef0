import type { Product } from '../connection.ts';

/** What one question of a verification is about, and the sets of scopes of which it takes any one, whole. */
type ScopeProof = { readonly product: Product; readonly needs: readonly (readonly string[])[] };

/**
 * The scopes with which a connection is proven, by question: without any whole set for a product, nobody can tell whether
 * it answers.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/
 */
export const scopeProofs = {
  myself: {
    product: 'jira',
    needs: [
      ['read:jira-user'],
      ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
    ],
  },
  projects: {
    product: 'jira',
    needs: [
      ['read:jira-work'],
      [
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
      ],
    ],
  },
  user: { product: 'confluence', needs: [['read:confluence-user']] },
  spaces: { product: 'confluence', needs: [['read:space:confluence']] },
} as const satisfies Record<string, ScopeProof>;
