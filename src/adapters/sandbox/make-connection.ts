import type { Connection, Verified } from '../../core/connection.ts';
import { expiryMoment } from '../../core/fields/expiry.ts';
import { randomId } from '../../core/random-id.ts';
import type { ScopeNeeds } from '../../core/scopes/scope-needs.ts';
import type { SandboxRequest } from './script.ts';
import { sandboxSite } from './sites.ts';
import { ACCOUNT } from './steps.ts';

/** Who connects what: the same again updates in place. */
export const keyOf = ({ provider, values }: SandboxRequest, host: string): string =>
  [provider, values.clientId ?? values.email, host].join(' ');

const READING: ScopeNeeds = {
  required: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'],
};

/** The connection that a submission leads to, with what its script says of it. */
export function makeConnection(
  { provider, values }: SandboxRequest,
  own: Partial<Connection>,
  { required, optional = [] }: ScopeNeeds = READING,
): Connection {
  const now = new Date().toISOString();
  const email = values.email ?? 'ci-bot@serviceaccount.atlassian.com';
  return {
    id: `sandbox-${randomId()}`,
    provider,
    host: sandboxSite.host,
    cloudId: sandboxSite.cloudId,
    account: { id: '712020:sandbox', name: ACCOUNT, email },
    products: [
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'answers' },
    ],
    scopes: [
      ...required.map((name) => ({ name, state: 'present' as const })),
      ...optional.map((name) => ({ name, state: 'present' as const, optional: true })),
    ],
    status: 'connected',
    expiresAt: values.expiresOn ? expiryMoment(values.expiresOn) : null,
    createdAt: now,
    checkedAt: now,
    ...own,
  };
}

/** The same where nothing is stored. */
export function toVerified({
  id: _id,
  status: _status,
  createdAt: _createdAt,
  ...verified
}: Connection): Verified {
  return structuredClone(verified);
}
