import type { CloudName } from '../clouds.ts';
import type { Account } from './account.ts';
import { FLEET } from './fleet.ts';

/** A member of an organization, who can log in. */
export type Person = Account & {
  /** What to expect of them, as the login page says it. */
  readonly about: string;
  /** Whether they are but a guest of their sites, which nobody tells them and no list of sites shows. */
  readonly isGuest?: boolean;
};

const person = (details: Omit<Person, 'accountType'>): Person =>
  Object.freeze({ accountType: 'atlassian', ...details });

/** Who can log in where: nobody has an account in both clouds. */
export const PEOPLE: Readonly<Record<CloudName, readonly Person[]>> = {
  commercial: [
    person({
      accountId: '557058:1c7e5a90-3b4d-4f62-8e1a-90d2c6b7f451',
      email: 'mia.keller@acme.example',
      displayName: 'Mia Keller',
      organization: 'Acme',
      about: 'Reaches one site, acme, with Jira and Confluence.',
      access: { 'acme.atlassian.net': ['jira', 'confluence'] },
    }),
    person({
      accountId: '557058:72d0b8e4-6a1f-4c93-a5d7-e3f9014b2c86',
      email: 'tomas.silva@acme.example',
      displayName: 'Tomás Silva',
      organization: 'Acme',
      about: 'Reaches three sites: acme, globex (Jira) and initech (Confluence).',
      access: {
        'acme.atlassian.net': ['jira', 'confluence'],
        'globex.atlassian.net': ['jira'],
        'initech.atlassian.net': ['confluence'],
      },
    }),
    person({
      accountId: '557058:e94f2b37-05c8-4d1e-9b60-7a8c3d5e1f20',
      email: 'noor.haddad@fleet.example',
      displayName: 'Noor Haddad',
      organization: 'Fleet',
      about: 'Reaches a thousand sites, a few with awkward names.',
      access: Object.fromEntries(FLEET.map(({ host, products }) => [host, products])),
    }),
    person({
      accountId: '557058:4a6c1d83-f2b9-4e07-8c54-b1d0e7f3a692',
      email: 'greta.lind@guest.example',
      displayName: 'Greta Lind',
      organization: 'Acme',
      about: 'A guest of acme: may accept, and then reaches no site.',
      access: { 'acme.atlassian.net': [] },
      isGuest: true,
    }),
    person({
      accountId: '557058:b05d9e71-8c3a-4f26-91e4-2d7f6a0c8b35',
      email: 'wei.zhang@acme.example',
      displayName: 'Wei Zhang',
      organization: 'Acme',
      about: 'May use Confluence of acme and initech, but Jira nowhere.',
      access: { 'acme.atlassian.net': ['confluence'], 'initech.atlassian.net': ['confluence'] },
    }),
    person({
      accountId: '557058:d83a7f06-4e9b-4125-b7c0-5f1e2a9d6c74',
      email: 'ines.duarte@umbrella.example',
      displayName: 'Inês Duarte',
      organization: 'Umbrella',
      about: 'Reaches umbrella, whose admin must authorize apps first.',
      access: { 'umbrella.atlassian.net': ['jira', 'confluence'] },
    }),
    person({
      accountId: '557058:6f1b4c29-a7d5-4e83-9062-c8e0d3f5b718',
      email: 'olga.brandt@wonka.example',
      displayName: 'Olga Brandt',
      organization: 'Wonka',
      about: 'Reaches wonka, whose policy keeps apps out although the site is listed.',
      access: { 'wonka.atlassian.net': ['jira', 'confluence'] },
    }),
  ],
  government: [
    person({
      accountId: '557058:30e8c5d2-9f47-4b6a-8d13-e6a2f0b9c751',
      email: 'ruth.okafor@bureau.example',
      displayName: 'Ruth Okafor',
      organization: 'Bureau',
      about: 'Reaches one site, with Jira and Confluence.',
      access: { 'q7xk2mvd9t.atlassian-us-gov-mod.net': ['jira', 'confluence'] },
    }),
    person({
      accountId: '557058:c7295ae0-1d6b-4f38-a4e9-08b3d7f2c165',
      email: 'samir.patel@bureau.example',
      displayName: 'Samir Patel',
      organization: 'Bureau',
      about: 'Reaches two sites, one of them without Confluence.',
      access: {
        'q7xk2mvd9t.atlassian-us-gov-mod.net': ['jira', 'confluence'],
        'w4bn8zhp3c.atlassian-us-gov-mod.net': ['jira'],
      },
    }),
    person({
      accountId: '557058:8be14d6f-c290-4a75-b3f8-6e5d0c9a1274',
      email: 'lena.moss@guest.example',
      displayName: 'Lena Moss',
      organization: 'Bureau',
      about: 'A guest: may accept, and then reaches no site.',
      access: { 'q7xk2mvd9t.atlassian-us-gov-mod.net': [] },
      isGuest: true,
    }),
  ],
};

/** The person with this account, if the cloud knows them. */
export const findPerson = (cloud: CloudName, accountId: string): Person | undefined =>
  PEOPLE[cloud].find((one) => one.accountId === accountId);
