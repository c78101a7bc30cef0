/** What stands in the document's examples. */
export const verified = {
  provider: 'atlassian-service-account-api-token',
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  account: { id: null, name: 'CI Bot', email: 'ci-bot@serviceaccount.atlassian.com' },
  products: [{ product: 'jira', state: 'answers' }],
  scopes: [{ name: 'read:jira-work', state: 'present' }],
  expiresAt: null,
  checkedAt: '2026-11-25T09:00:00.000Z',
};

/** The same, stored. */
export const connection = {
  ...verified,
  id: '6f1d7f0e-3a52-4c63-8a94-5a1b7d1f9c02',
  status: 'connected',
  createdAt: '2026-11-25T09:00:00.000Z',
};
