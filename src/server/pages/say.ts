import type { AuthorizationAnswer } from '../../core/wire/authorizations.ts';
import type { Problem } from '../../core/wire/problem.ts';
import { printable } from '../atlassian/printable.ts';
import type { AuthorizationRow } from '../store.ts';
import type { Page } from './page.ts';

type Words = Pick<Page, 'title' | 'text'>;

const LONGEST_NAME = 80;

/** Whoever is asked to go on sees who it is for; an id may be a name that its owner chose, to turn the warning around. */
export function sayWhoAsks(appName: string, { askedBy, userId, tenantId }: AuthorizationRow): Words {
  const who = askedBy.userName ?? printable(userId, LONGEST_NAME);
  const where = askedBy.tenantName ?? printable(tenantId, LONGEST_NAME);
  return {
    title: `Connect Atlassian to ${appName}?`,
    text: `${who} at ${where} asked for this in ${appName}. Go on only if that is you: what you agree to at Atlassian is then used there.`,
  };
}

/** The button below it. */
export const GO_ON = 'Continue to Atlassian';

/** What came of an authorization that has not failed, for whoever still looks at its window. */
export function sayOutcome(appName: string, { result }: AuthorizationAnswer): Words {
  if (!result) {
    return {
      title: 'One moment',
      text: `What Atlassian answered is being checked. Go back to ${appName}; it shows how this ends.`,
    };
  }
  if (result.kind === 'verified') {
    return {
      title: `Checked at ${result.verified.host}`,
      text: `Nothing of it is kept. You can close this window and go back to ${appName}, which shows the result.`,
    };
  }
  return result.kind === 'connected'
    ? {
        title: `Connected to ${result.connection.host}`,
        text: `As ${result.connection.account.name}. You can close this window and go back to ${appName}.`,
      }
    : {
        title: 'Almost done',
        text: `Go back to ${appName}: it has one more question. You can close this window.`,
      };
}

/** Why it came to nothing, in our own words. */
export function sayProblem({ detail }: Pick<Problem, 'detail'>): Words {
  return { title: 'Not connected', text: `${detail} You can close this window.` };
}
