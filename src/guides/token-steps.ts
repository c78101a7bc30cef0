import type { GuideStep } from '../core/guide.ts';
import { obstacles } from './obstacles.ts';
import { pictures } from './pictures.ts';

/** The steps to an API token of a service account, besides its scopes. */
export const tokenSteps = {
  account: {
    id: 'account',
    text: 'Select the service account that needs the token.',
    see: 'Its details, with the email that you enter in the form.',
    picture: pictures.accountInList,
    obstacles: [obstacles.accountNotInList, obstacles.freeLimit],
  },
  kind: {
    id: 'kind',
    text: 'Select **API token**, then **Next**.',
    see: 'Fields for a name and an expiration date.',
    picture: pictures.kindApiToken,
    obstacles: [
      {
        when: 'I selected **OAuth 2.0**',
        advice:
          'Go back and select **API token**. OAuth 2.0 gives a client ID and a secret, which this form does not take.',
      },
    ],
  },
  expiry: {
    id: 'expiry',
    text: 'Give the token a name that says what it is for, select an expiration date, then **Next**.',
    see: 'A list of scopes.',
    picture: pictures.nameAndExpiry,
    obstacles: [
      {
        when: 'There is no date later than a year from now',
        advice:
          'There is no longer life. Choose the last day, and put a reminder into your calendar for a week before.',
      },
    ],
  },
  review: {
    id: 'review',
    text: 'Review the token, then select **Create**.',
    see: 'The token itself, this one time.',
    picture: pictures.review,
    obstacles: [obstacles.wrongSummary],
  },
  copy: {
    id: 'copy',
    text: 'Take the token with **Copy to clipboard**, and put it somewhere safe.',
    see: 'A long text that begins with ATSTT, once it is pasted somewhere.',
    note: 'Atlassian does not show it again. If it gets lost, create another one.',
    picture: pictures.copyToken,
    obstacles: [
      {
        when: 'I closed the window without copying it',
        advice: 'Delete the token in the account and create another one.',
      },
      {
        when: 'The text begins with ATATT or ATCTT',
        advice:
          "The first belongs to a person, the second to the organization. Create the token from the service account's own page.",
      },
    ],
  },
} as const satisfies Record<string, GuideStep>;
