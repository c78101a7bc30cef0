import { FLEET } from './fleet.ts';
import type { Product } from './site.ts';

/** A service account: who it is, and what its organization lets it use. */
export type ServiceAccount = {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly organization: string;
  /** The products it may use, by the host of the site. */
  readonly access: Readonly<Record<string, readonly Product[]>>;
};

/** The service accounts; an email is generated from the name and cannot be changed. */
export const SERVICE_ACCOUNTS = {
  ciBot: {
    accountId: '712020:3f1c8a52-97d4-4e0b-8b66-2a5e9c1d7f30',
    email: 'ci-bot@serviceaccount.atlassian.com',
    displayName: 'CI Bot',
    organization: 'Acme',
    access: {
      'acme.atlassian.net': ['jira', 'confluence'],
      'globex.atlassian.net': ['jira'],
      'initech.atlassian.net': ['confluence'],
    },
  },
  reportBot: {
    accountId: '712020:b84e6d10-25af-4c93-a7d1-6c0f83e2b915',
    email: 'report-bot@serviceaccount.atlassian.com',
    displayName: 'Report Bot',
    organization: 'Acme',
    access: { 'acme.atlassian.net': ['jira', 'confluence'] },
  },
  ticketBot: {
    accountId: '712020:09a7f5c3-d8e1-4b26-9f40-1e7b3d5a6c82',
    email: 'ticket-bot@serviceaccount.atlassian.com',
    displayName: 'Ticket Bot',
    organization: 'Acme',
    access: { 'acme.atlassian.net': ['jira'] },
  },
  hiveBot: {
    accountId: '712020:e6d2b490-7c1f-4a58-83be-5f9a0c4d2e17',
    email: 'hive-bot@serviceaccount.atlassian.com',
    displayName: 'Hive Bot',
    organization: 'Umbrella',
    access: { 'umbrella.atlassian.net': ['jira', 'confluence'] },
  },
  gateBot: {
    accountId: '712020:4d8b2f71-6e0a-4c35-9d17-a3c5e7f90b24',
    email: 'gate-bot@serviceaccount.atlassian.com',
    displayName: 'Gate Bot',
    organization: 'Wonka',
    access: { 'wonka.atlassian.net': ['jira', 'confluence'] },
  },
  fleetBot: {
    accountId: '712020:c05e9a3d-1f74-4286-b0c9-7d2e4f6a8b13',
    email: 'fleet-bot@serviceaccount.atlassian.com',
    displayName: 'Fleet Bot',
    organization: 'Fleet',
    access: Object.fromEntries(FLEET.map(({ host, products }) => [host, products])),
  },
  idleBot: {
    accountId: '712020:7e1a5c93-b8d2-4f60-8a4e-d9f3b1c70562',
    email: 'idle-bot@serviceaccount.atlassian.com',
    displayName: 'Idle Bot',
    organization: 'Acme',
    access: {},
  },
} as const satisfies Record<string, ServiceAccount>;
