import type { GuideLink, GuideSection, Obstacle } from '../core/guide.ts';
import type { CloudHostNames } from './hosts.ts';
import { pictures } from './pictures.ts';

type Subdomain = {
  readonly hosts: CloudHostNames;
  /** Where the site is looked up before its address is known. */
  readonly administration: GuideLink;
  /** What may reach more than one site, as the beginning of a sentence. */
  readonly reaches: string;
  /** What it means that the address has another end. */
  readonly otherEnd: Obstacle;
};

/** Which site is meant, by the first part of its address. */
export const findingSubdomain = ({ hosts, administration, reaches, otherEnd }: Subdomain): GuideSection => ({
  id: 'subdomain',
  short: 'Subdomain',
  title: 'Finding your Subdomain',
  what: 'Which of your sites to connect: recommended, not required. Any of its addresses does as well.',
  minutes: 1,
  steps: [
    {
      id: 'login',
      text: 'Log in to your Atlassian site: open Jira or Confluence.',
      see: 'Your projects or spaces.',
      note: 'Quicker: paste any address of the site into the field, as your browser shows it. What is needed is read from it.',
      noteHere: true,
      link: {
        label: 'Look for the site in Atlassian Administration',
        href: administration.href,
        known: { label: 'Open {host}', href: 'https://{host}/' },
      },
      obstacles: [
        {
          when: 'There are several sites',
          advice:
            'Open the one for {app} to work in. **Apps > Sites** in Atlassian Administration lists them all, each with its address.',
        },
        {
          when: 'I cannot log in to the site',
          advice:
            'You need not. An organization admin finds its address under **Apps > Sites** in Atlassian Administration.',
        },
      ],
    },
    {
      id: 'copy',
      text: `Copy what stands between **https://** and **${hosts.siteSuffix}** in the address bar.`,
      see: `A short name, like acme in https://acme${hosts.siteSuffix}.`,
      note: `Recommended, not required: ${reaches}, and this says which one to connect. If it is left out and there are several, you are asked; {app} never picks one by itself.`,
      picture: pictures.subdomainInAddress,
      obstacles: [
        otherEnd,
        {
          when: `The address ends in ${hosts.siteSuffix.replace(/^\.(.+)\.net$/, '$1.com')}`,
          advice: 'That page belongs to no site. Open Jira or Confluence, and look again.',
        },
      ],
    },
  ],
});
