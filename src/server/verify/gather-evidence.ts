import { questions } from '../atlassian/gateway.ts';
import type { ProbeMeaning } from '../atlassian/read-probe.ts';
import { listResources } from './learn-host.ts';
import { type Claim, type FirstRound, probe, type VerifyContext } from './verification.ts';

/** What cross-checks showed after the credentials were not accepted. */
export type Evidence = {
  /** What the token alone achieves: without the email, it singles the email out. */
  readonly bearer?: ProbeMeaning | undefined;
  /** True when the site exists, false when it does not, undefined when nobody says. */
  readonly siteExists?: boolean | undefined;
  /** True when Atlassian lists this site for the credentials, false when it lists others only. */
  readonly listed?: boolean | undefined;
};

/** True when the answers are about the credentials or the site, and not about Atlassian's own state. */
const BLAMES_INPUT: readonly ProbeMeaning[] = ['refused', 'forbidden', 'absent'];

/**
 * Asks what tells a wrong token, a wrong email and a wrong Cloud ID apart. None of it is documented as
 * reliable, so each answer only ever adds to what is known.
 */
export async function gatherEvidence(
  claim: Claim,
  context: VerifyContext,
  round: FirstRound,
): Promise<Evidence> {
  const meanings = questions().map((name) => round[name].meaning);
  if (!meanings.some((meaning) => BLAMES_INPUT.includes(meaning))) return {};
  // Only where the email and the token together were refused does the token alone tell something.
  const question = questions().find((name) => round[name].meaning === 'refused');
  const [bearer, anonymous, sites] = await Promise.all([
    question && probe(claim, context, question, 'bearer'),
    claim.host === undefined ? probe(claim, context, 'serverInfo', 'none') : undefined,
    listResources(claim, context),
  ]);
  return {
    bearer: bearer?.meaning,
    siteExists: claim.host !== undefined || existence(meanings, anonymous?.meaning),
    // An empty list is about the account, not about this site.
    listed: sites?.length ? sites.some(({ id }) => id === claim.cloudId) : undefined,
  };
}

function existence(
  meanings: readonly ProbeMeaning[],
  anonymous: ProbeMeaning | undefined,
): boolean | undefined {
  if (anonymous === 'ok') return true;
  const absent = meanings.filter((meaning) => meaning === 'absent').length;
  // One product is not there, the other one is: so is the site. serverInfo knows of Jira only.
  if (absent > 0 && absent < meanings.length) return true;
  return anonymous === 'absent' ? false : undefined;
}
