import type { GuideLink, GuideStep, Obstacle } from '../core/guide.ts';
import { type CloudHostNames, commercialHosts } from './hosts.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';

/** Where everything begins: the site's own page there as soon as it is known. */
export const administration: GuideLink = {
  label: 'Open Atlassian Administration',
  href: 'https://admin.atlassian.com/',
  known: {
    label: 'Open your site in Atlassian Administration',
    href: 'https://admin.atlassian.com/s/{cloudId}/users',
  },
};

/** The administration of a cloud as a whole, for what belongs to the organization and to no site. */
export const administrationOf = ({ adminHost }: CloudHostNames): GuideLink => ({
  label: administration.label,
  href: `https://${adminHost}/`,
});

export const organizations: GuideLink = administrationOf(commercialHosts);

/** Steps that are the same for every way to connect. */
export const steps = {
  admin: {
    id: 'admin',
    text: 'Log in with an Atlassian account that has admin access to the organization.',
    see: '**Atlassian Administration**, with **Apps** and **Directory** in the main navigation.',
    link: organizations,
    obstacles: [obstacles.notAdmin, obstacles.severalOrganizations],
  },
  organization: {
    id: 'organization',
    text: 'If you belong to more than one organization, select yours.',
    see: 'Its name at the top of the page.',
    obstacles: [obstacles.severalOrganizations],
  },
  create: {
    id: 'create',
    text: 'Select **Create credentials**.',
    see: 'A question which kind you want.',
    picture: pictures.createCredentials,
    obstacles: [obstacles.noCredentials],
  },
} as const satisfies Record<string, GuideStep>;

/** To the list of service accounts; `noDirectory` is what it means that there is none. */
export const toServiceAccounts = (noDirectory: Obstacle): GuideStep => ({
  id: 'accounts',
  text: 'Select **Directory > Service accounts**.',
  see: 'The list of service accounts.',
  picture: pictures.serviceAccounts,
  link: organizations,
  obstacles: [noDirectory, obstacles.notAdmin],
});

/** What to look for, as the text of the step; each value stands in the table of fields. */
export const knowValues = (text: string): GuideStep => ({
  id: 'values',
  text,
  see: 'Each of them in the table below, and a field for it in the form.',
  here: true,
  table: 'fields',
  obstacles: [
    {
      when: 'I have them already, in a file or a password manager',
      advice:
        'Copy all of it and paste it into any field of the form: what is named there goes to its place.',
    },
  ],
});
