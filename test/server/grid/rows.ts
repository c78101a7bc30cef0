import type { ConnectAction } from '../../../src/server/options.ts';
import type { Scene } from './scene.ts';

/** Why nothing is denied there, by design. */
type Open = { readonly open: string };

/** What a route denies to whom. A row for each, so that nobody adds one without an answer to every column. */
export type Row = {
  /** What is sent, and gets through where nobody is denied. */
  readonly body?: (scene: Scene) => unknown;
  /** What stands for `:id`, of Ada in the tenant northwind. */
  readonly id?: (scene: Scene) => string;
  /** Nobody's request, and one with a session that does not open. */
  readonly nobody: 'denied' | Open;
  /** Someone of another tenant, and another user of this one: as if there were no such thing. */
  readonly otherTenant: 'as-unknown' | Open;
  readonly otherUser: 'as-unknown' | Open;
  /** What `authorize` is asked, and denies. */
  readonly role: ConnectAction | Open;
  /** A session for other ways to connect. */
  readonly otherProviders: 'denied' | Open;
};

const everybody = (
  why: string,
): Pick<Row, 'nobody' | 'otherTenant' | 'otherUser' | 'role' | 'otherProviders'> => ({
  nobody: { open: why },
  otherTenant: { open: why },
  otherUser: { open: why },
  role: { open: why },
  otherProviders: { open: why },
});

const ownTenant = { open: 'it is about their own tenant' };
const shared = { open: 'connections belong to the tenant, and not to who made them' };
const connected = { open: 'a session limits what can be connected, not what is' };
const ownAttempt = { open: 'whoever began it may learn of its end and give it up' };
const window = everybody(
  'the window brings a ticket, a state and a cookie of its own: see authorizations.test.ts',
);

const connection = {
  id: ({ connectionId }: Scene) => connectionId,
  nobody: 'denied',
  otherTenant: 'as-unknown',
  otherUser: shared,
  otherProviders: connected,
} as const;
const attempt = { nobody: 'denied', otherTenant: 'as-unknown', otherUser: 'as-unknown' } as const;
const connecting = {
  nobody: 'denied',
  otherTenant: ownTenant,
  otherUser: ownTenant,
  role: 'connect',
} as const;

/** Every route of the handler, by its method and path. */
export const rows: Readonly<Record<string, Row>> = {
  'GET /health': everybody('it says nothing but that the process answers'),
  'GET /ready': everybody('it says nothing but whether the process should be given work'),
  'GET /providers': everybody('a page shows what can be connected before anybody has signed in'),
  'POST /sites/resolve': {
    ...connecting,
    body: ({ provider, address }) => ({ provider, address }),
    otherProviders: 'denied',
  },
  'GET /connections': {
    nobody: 'denied',
    otherTenant: ownTenant,
    otherUser: shared,
    role: 'read',
    otherProviders: connected,
  },
  'POST /connections': {
    ...connecting,
    body: ({ provider, values }) => ({ provider, values }),
    otherProviders: 'denied',
  },
  'GET /connections/:id': { ...connection, role: 'read' },
  'DELETE /connections/:id': { ...connection, role: 'disconnect' },
  'POST /connections/:id/test': { ...connection, role: 'test' },
  'GET /connections/:id/activity': { ...connection, role: 'read' },
  'POST /attempts': {
    ...connecting,
    body: () => ({ provider: 'atlassian', values: {} }),
    otherProviders: 'denied',
  },
  'GET /attempts/:id': {
    ...attempt,
    id: ({ authorizationId }) => authorizationId,
    role: ownAttempt,
    otherProviders: ownAttempt,
  },
  'DELETE /attempts/:id': {
    ...attempt,
    id: ({ authorizationId }) => authorizationId,
    role: ownAttempt,
    otherProviders: ownAttempt,
  },
  'POST /attempts/:id/site': {
    ...attempt,
    id: ({ questionId }) => questionId,
    body: ({ cloudId }) => ({ cloudId }),
    role: 'connect',
    otherProviders: 'denied',
  },
  'GET /oauth/start': window,
  'POST /oauth/start': window,
  'GET /oauth/callback': window,
};
