import type { AttemptRow, AuthorizationRow, ConnectionRow } from '../../../src/server/store.ts';

/** A connection, with whatever is to be different about it. */
export const connectionRow = (change: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: 'c1',
  tenantId: 'northwind',
  userId: 'ada',
  provider: 'p',
  cloud: 'commercial',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  host: 'acme.atlassian.net',
  accountKey: 'a1',
  account: { id: 'a1', name: "Robert'); DROP TABLE connect_connections;--", email: null },
  products: [{ product: 'jira', state: 'answers' }],
  scopes: [],
  status: 'connected',
  expiresAt: null,
  createdAt: '2026-11-23T00:00:00.000Z',
  checkedAt: '2026-11-23T00:00:00.000Z',
  sealed: 'sealed',
  accessToken: null,
  ...change,
});

export const KEY = { tenantId: 'northwind', connectionId: 'c1' };
export const OWNER = { tenantId: 'northwind', userId: 'ada' };

/** A question about the site. */
export const attemptRow = (change: Partial<AttemptRow> = {}): AttemptRow => ({
  id: 'a',
  ...OWNER,
  provider: 'p',
  question: { kind: 'confirm-site', proof: { ...connectionRow(), host: undefined } },
  sealed: 's',
  accessToken: null,
  credentialsEnd: null,
  expiresAt: 1_000,
  ...change,
});

/** An authorization that has begun. */
export const authorizationRow = (change: Partial<AuthorizationRow> = {}): AuthorizationRow => ({
  id: 'z',
  ...OWNER,
  askedBy: { userName: 'Ada' },
  provider: 'p',
  values: { subdomain: 'acme' },
  origin: 'https://app.example.com',
  returnUrl: null,
  phase: 'begun',
  revision: 1,
  settled: [],
  outcome: null,
  ticketHash: 'ticket',
  stateHash: null,
  browserHash: null,
  verifier: null,
  createdAt: 1_000,
  changedAt: 1_000,
  expiresAt: 1_764_000_000_000,
  ...change,
});
