import type { CloudHosts } from '../../core/clouds.ts';
import type { Connection, Product } from '../../core/connection.ts';
import type { Finding } from '../../core/report.ts';
import type { FullScopeNeeds } from '../../core/scopes/scope-needs.ts';
import type { Progress } from '../../core/wire/connections.ts';
import type { AtlassianAnswer } from '../atlassian/answer.ts';
import { ALL_PRODUCTS, buildQuestion, type ProbeName, probes, questions } from '../atlassian/gateway.ts';
import { type ProbeResult, readProbeResponse } from '../atlassian/read-probe.ts';
import type { Login } from '../atlassian/request.ts';
import { buildResourcesRequest, type ReachableSite, readResourcesResponse } from '../atlassian/resources.ts';
import { type Sender, send } from '../atlassian/send.ts';

/** What is to be proven: that this login works on this site. */
export type Claim = {
  readonly cloudId: string;
  /** The site's public host where the site itself confirmed it; undefined for a bare Cloud ID. */
  readonly host: string | undefined;
  readonly login: Login;
  /** Who the login is for as far as it says itself: an email, or the ID of a client. */
  readonly account: { readonly name: string; readonly email: string | null };
  /** Names of the form fields, so that a failure can blame the right one. */
  readonly fields: { readonly site: string; readonly account?: string; readonly secret?: string };
  readonly siteSuffix: string;
  /** Which products to ask; one of them has to answer. */
  readonly products: readonly Product[];
  /** Which scopes are looked for. */
  readonly scopes: FullScopeNeeds;
  /** What the account's email normally ends in; another one is suspect. */
  readonly usernameSuffix: string;
  /** The site as Atlassian listed it for this very login; undefined when it was not asked. */
  readonly listed: ReachableSite | undefined;
};

/** How a verification reaches Atlassian and says what is settled. */
export type VerifyContext = {
  readonly hosts: CloudHosts;
  readonly sender: Sender;
  readonly report: (progress: Progress) => void;
  readonly afterwards?: ((work: AfterAnswer) => void) | undefined;
};

/** Finds out more once the answer is given, and tells each thing as soon as it is known. */
export type AfterAnswer = (tell: (finding: Finding) => void) => Promise<void>;

/** Credentials that Atlassian accepted for this site, and what they reach. */
export type Proof = Pick<Connection, 'cloudId' | 'account' | 'products' | 'scopes'> & {
  /** Undefined when it could not be learned: then the person has to name it. */
  readonly host: string | undefined;
};

/**
 * The answers of the first round, by question, of the claim's products; serverInfo is asked only where the host is not
 * known.
 */
export type FirstRound = Readonly<Partial<Record<ProbeName, ProbeResult>>>;

/** What credentials have to answer for, in the order of the questions. */
export const answersIn = (round: FirstRound, products: readonly Product[] = ALL_PRODUCTS): ProbeResult[] =>
  questions(products).flatMap((name) => round[name] ?? []);

/** Asks the gateway one question and reads what the answer means; as anybody where the login is left out. */
export async function probe(
  { cloudId }: Pick<Claim, 'cloudId'>,
  { hosts, sender }: VerifyContext,
  name: ProbeName,
  login?: Login,
): Promise<ProbeResult> {
  return readProbeResponse(await send(buildQuestion(hosts, cloudId, probes[name], login), sender));
}

/** Asks for the sites that a login reaches. */
export function askSites(
  { login }: Pick<Claim, 'login'>,
  { hosts, sender }: VerifyContext,
): Promise<AtlassianAnswer> {
  return send(buildResourcesRequest(hosts, login), sender);
}

/** The sites a login reaches, where Atlassian says so; undefined when it does not take the login there. */
export async function listSites(
  claim: Pick<Claim, 'login' | 'siteSuffix'>,
  context: VerifyContext,
): Promise<readonly ReachableSite[] | undefined> {
  return readResourcesResponse(await askSites(claim, context), claim.siteSuffix);
}
