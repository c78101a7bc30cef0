import type { CloudHosts } from '../../core/clouds.ts';
import type { Connection } from '../../core/connection.ts';
import type { Progress } from '../../core/wire/connections.ts';
import {
  type Authorization,
  buildProbeRequest,
  type ProbeName,
  type Question,
} from '../atlassian/gateway.ts';
import { type ProbeResult, readProbeResponse } from '../atlassian/read-probe.ts';
import type { BasicCredentials } from '../atlassian/request.ts';
import { type Sender, send } from '../atlassian/send.ts';

/** What is to be proven: these credentials, on this site. */
export type Claim = {
  readonly cloudId: string;
  /** The site's public host where an address was given; undefined for a bare Cloud ID. */
  readonly host: string | undefined;
  /** Names of the form fields, so that a failure can blame the right one. */
  readonly fields: { readonly site: string; readonly username: string; readonly secret: string };
  readonly siteSuffix: string;
  /** What the account's email normally ends in; another one is suspect. */
  readonly usernameSuffix: string;
  readonly credentials: BasicCredentials;
};

/** How a verification reaches Atlassian and says what is settled. */
export type VerifyContext = {
  readonly hosts: CloudHosts;
  readonly sender: Sender;
  readonly report: (progress: Progress) => void;
};

/** Credentials that Atlassian accepted for this site, and what they reach. */
export type Proof = Pick<Connection, 'cloudId' | 'account' | 'products' | 'scopes'> & {
  /** Undefined when it could not be learned: then the person has to name it. */
  readonly host: string | undefined;
};

/** The answers of the first round, by question; serverInfo is asked only where the host is not known. */
export type FirstRound = Readonly<Record<Question, ProbeResult>> & { readonly serverInfo?: ProbeResult };

/** Asks the gateway one question and reads what the answer means. */
export async function probe(
  claim: Claim,
  context: VerifyContext,
  name: ProbeName,
  authorization: Authorization = 'basic',
): Promise<ProbeResult> {
  const request = buildProbeRequest(context.hosts, claim.cloudId, name, claim.credentials, authorization);
  return readProbeResponse(await send(request, context.sender));
}
