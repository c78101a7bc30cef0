import { createHash } from 'node:crypto';
import type { Site } from './site.ts';

const SIZE = 1000;
const LONGEST_NAME = 120;

/** Names a client must show without harm, by the number of the site: only the host is sure to be plain. */
const AWKWARD_NAMES: Readonly<Record<number, string>> = {
  2: 'Fleet operations and maintenance '
    .repeat(4)
    .slice(0, LONGEST_NAME - 1)
    .concat('.'),
  3: 'أسطول الشمال',
  4: 'Fleet \u202eten.naissalta',
  5: '<b>Fleet</b>',
  6: 'Fleet Europe',
  7: 'Fleet Europe',
};

/** The same UUID for the same host in every run. */
const cloudIdOf = (host: string): string =>
  createHash('sha256')
    .update(host)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

const createSite = (number: number): Site => {
  const subdomain = `fleet-${String(number).padStart(4, '0')}`;
  const host = `${subdomain}.atlassian.net`;
  const hasConfluence = number % 2 === 0;
  return {
    host,
    cloudId: cloudIdOf(host),
    name: AWKWARD_NAMES[number] ?? subdomain,
    organization: 'Fleet',
    products: hasConfluence ? ['jira', 'confluence'] : ['jira'],
    projects: [{ id: '10000', key: 'SHIP', name: 'Ships' }],
    spaces: hasConfluence ? [{ id: '65538', key: 'LOG', name: 'Logbook' }] : [],
  };
};

/** The thousand sites of one organization; every other has Confluence beside Jira. */
export const FLEET: readonly Site[] = Array.from({ length: SIZE }, (_, index) => createSite(index + 1));
