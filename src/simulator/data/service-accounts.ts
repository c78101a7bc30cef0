import type { Account } from './account.ts';
import { FLEET } from './fleet.ts';

/** The service accounts, of the commercial cloud only; an email is generated from the name and cannot be changed. */
export const SERVICE_ACCOUNTS = {
  ciBot: {
    accountId: '712020:3f1c8a52-97d4-4e0b-8b66-2a5e9c1d7f30',
    accountType: 'app',
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
    accountType: 'app',
    email: 'report-bot@serviceaccount.atlassian.com',
    displayName: 'Report Bot',
    organization: 'Acme',
    access: { 'acme.atlassian.net': ['jira', 'confluence'] },
  },
  ticketBot: {
    accountId: '712020:09a7f5c3-d8e1-4b26-9f40-1e7b3d5a6c82',
    accountType: 'app',
    email: 'ticket-bot@serviceaccount.atlassian.com',
    displayName: 'Ticket Bot',
    organization: 'Acme',
    access: { 'acme.atlassian.net': ['jira'] },
  },
  alignBot: {
    accountId: '712020:51c7d0e8-3b4a-4f96-8e2d-c9a06f7b1d43',
    accountType: 'app',
    email: 'align-bot@serviceaccount.atlassian.com',
    displayName: 'Align Bot',
    organization: 'Acme',
    access: { 'acme.atlassian.net': ['jira'], 'globex.atlassian.net': ['jira'] },
  },
  hiveBot: {
    accountId: '712020:e6d2b490-7c1f-4a58-83be-5f9a0c4d2e17',
    accountType: 'app',
    email: 'hive-bot@serviceaccount.atlassian.com',
    displayName: 'Hive Bot',
    organization: 'Umbrella',
    access: { 'umbrella.atlassian.net': ['jira', 'confluence'] },
  },
  gateBot: {
    accountId: '712020:4d8b2f71-6e0a-4c35-9d17-a3c5e7f90b24',
    accountType: 'app',
    email: 'gate-bot@serviceaccount.atlassian.com',
    displayName: 'Gate Bot',
    organization: 'Wonka',
    access: { 'wonka.atlassian.net': ['jira', 'confluence'] },
  },
  fleetBot: {
    accountId: '712020:c05e9a3d-1f74-4286-b0c9-7d2e4f6a8b13',
    accountType: 'app',
    email: 'fleet-bot@serviceaccount.atlassian.com',
    displayName: 'Fleet Bot',
    organization: 'Fleet',
    access: Object.fromEntries(FLEET.map(({ host, products }) => [host, products])),
  },
  idleBot: {
    accountId: '712020:7e1a5c93-b8d2-4f60-8a4e-d9f3b1c70562',
    accountType: 'app',
    email: 'idle-bot@serviceaccount.atlassian.com',
    displayName: 'Idle Bot',
    organization: 'Acme',
    access: {},
  },
} as const satisfies Record<string, Account>;
