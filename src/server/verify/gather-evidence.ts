import { questions } from '../atlassian/gateway.ts';
import type { ProbeMeaning } from '../atlassian/read-probe.ts';
import { listResources } from './learn-host.ts';
import { type Claim, type FirstRound, probe, type VerifyContext } from './verification.ts';

/** What cross-checks showed after the credentials were not accepted. */
export type Evidence = {
  /** What the token alone achieves: without the email, it singles the email out. */
  readonly bearer: ProbeMeaning | undefined;
  /** True when the site exists, false when it does not, undefined when nobody says. */
  readonly siteExists: boolean | undefined;
  /** True when Atlassian lists this site for the credentials, false when it lists others only. */
  readonly listed: boolean | undefined;
};

const CREDENTIAL_MEANINGS: readonly ProbeMeaning[] = ['refused', 'forbidden', 'absent'];

/** True when the answers are about the credentials or the site, and not about Atlassian's own state. */
function blamesInput(round: FirstRound): boolean {
  return questions().some((name) => CREDENTIAL_MEANINGS.includes(round[name].meaning));
}

/**
 * Asks what tells a wrong token, a wrong email and a wrong Cloud ID apart. None of it is documented as
 * reliable, so each answer only ever adds to what is known.
 */
export async function gatherEvidence(
  claim: Claim,
  context: VerifyContext,
  round: FirstRound,
): Promise<Evidence> {
  if (!blamesInput(round)) return { bearer: undefined, siteExists: undefined, listed: undefined };
  const question = round.myself.meaning === 'absent' && round.user.meaning !== 'absent' ? 'user' : 'myself';
  const [bearer, anonymous, sites] = await Promise.all([
    probe(claim, context, question, 'bearer'),
    claim.host === undefined ? probe(claim, context, 'serverInfo', 'none') : undefined,
    listResources(claim, context),
  ]);
  return {
    bearer: bearer.meaning,
    siteExists: claim.host !== undefined || existence(anonymous?.meaning),
    listed: sites?.some(({ id }) => id === claim.cloudId),
  };
}

function existence(meaning: ProbeMeaning | undefined): boolean | undefined {
  return meaning === 'ok' ? true : meaning === 'absent' ? false : undefined;
}
