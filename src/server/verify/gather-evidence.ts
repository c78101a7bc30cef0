import type { ConnectError } from '../../core/errors.ts';
import { failureBeforeSite } from '../atlassian/failure-of.ts';
import { questions } from '../atlassian/gateway.ts';
import { type ProbeMeaning, readProbeResponse } from '../atlassian/read-probe.ts';
import { type ReachableSite, readResourcesResponse } from '../atlassian/resources.ts';
import {
  answersIn,
  askSites,
  type Claim,
  type FirstRound,
  listSites,
  probe,
  type VerifyContext,
} from './verification.ts';

/** What cross-checks showed after the credentials were not accepted. */
export type Evidence = {
  /** What the token alone achieves: without the email, it singles the email out. */
  readonly bearer?: ProbeMeaning | undefined;
  /** True when the site exists, false when it does not, undefined when nobody says. */
  readonly siteExists?: boolean | undefined;
  /** The sites that Atlassian lists for the credentials; undefined when it does not say. */
  readonly sites?: readonly ReachableSite[] | undefined;
  /** Why there is no such list, where it takes the login but fails. */
  readonly listFailure?: ConnectError | undefined;
};

/** In the form of a Cloud ID, and by all odds nobody's. */
const NOBODYS_ID = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

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
  const { login } = claim;
  const meanings = answersIn(round).map(({ meaning }) => meaning);
  if (!meanings.some((meaning) => BLAMES_INPUT.includes(meaning))) return {};
  // An access token was made a moment ago, and its site listed: nothing is left to ask.
  if (login.kind === 'bearer')
    return claim.listed ? { sites: [claim.listed] } : await listEvidence(claim, context);
  // Only where the email and the token together were refused does the token alone tell something.
  const question = questions(claim.products).find((name) => round[name]?.meaning === 'refused');
  const [bearer, anonymous, nowhere, sites] = await Promise.all([
    question && probe(claim, context, question, { kind: 'bearer', token: login.secret }),
    claim.host === undefined ? probe(claim, context, 'serverInfo') : undefined,
    claim.host === undefined ? probe({ cloudId: NOBODYS_ID }, context, 'serverInfo') : undefined,
    listSites(claim, context),
  ]);
  return {
    bearer: bearer?.meaning,
    siteExists: claim.host !== undefined || existence(meanings, anonymous?.meaning, nowhere?.meaning),
    sites,
  };
}

async function listEvidence(claim: Claim, context: VerifyContext): Promise<Evidence> {
  const answer = await askSites(claim, context);
  const sites = readResourcesResponse(answer, claim.siteSuffix);
  return sites ? { sites } : { listFailure: failureBeforeSite(readProbeResponse(answer)) };
}

/** What anybody is told of this site, beside what anybody is told of one that surely does not exist. */
function existence(
  meanings: readonly ProbeMeaning[],
  anonymous: ProbeMeaning | undefined,
  nowhere: ProbeMeaning | undefined,
): boolean | undefined {
  if (anonymous === 'ok') return true;
  const absent = meanings.filter((meaning) => meaning === 'absent').length;
  // One product is not there, the other one is: so is the site. serverInfo knows of Jira only.
  if (absent > 0 && absent < meanings.length) return true;
  if (anonymous === 'absent') return false;
  if (!isAboutSite(anonymous) || !isAboutSite(nowhere)) return undefined;
  if (anonymous !== nowhere) return true;
  // Refused before anybody looks for the site, both are the same.
  return anonymous === 'refused' ? undefined : false;
}

const isAboutSite = (meaning: ProbeMeaning | undefined): boolean =>
  meaning !== undefined && BLAMES_INPUT.includes(meaning);
