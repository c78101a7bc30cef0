import { type ProbeName, probes } from '../atlassian/gateway.ts';
import { diagnose, diagnoseReach } from './diagnose.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { learnHost } from './learn-host.ts';
import { nameAccount, readAccount } from './read-account.ts';
import { readReach } from './read-reach.ts';
import { type Claim, type FirstRound, type Proof, probe, type VerifyContext } from './verification.ts';

/**
 * Proves credentials on a site: at most five questions at once and one more after them, all of them GET.
 *
 * @throws {ConnectError} what {@link diagnose} and {@link diagnoseReach} find, or `cancelled`.
 */
export async function verify(claim: Claim, context: VerifyContext): Promise<Proof> {
  const round = await ask(claim, context);
  const account = readAccount(round, claim.credentials.username);
  if (!account) throw diagnose(claim, round, await gatherEvidence(claim, context, round));
  const reach = readReach(round);
  if (!reach.products.some(({ state }) => state === 'answers')) throw diagnoseReach(claim, round);
  context.report({ step: 'products' });
  const host = claim.host ?? (await learnHost(claim, context, round));
  context.report({ step: 'permissions' });
  return { cloudId: claim.cloudId, host, account, ...reach };
}

async function ask(claim: Claim, context: VerifyContext): Promise<FirstRound> {
  const names = Object.keys(probes) as ProbeName[];
  let accepted = false;
  const results = await Promise.all(
    names.map(async (name) => {
      const result = await probe(claim, context, name);
      const account = nameAccount(result, claim.credentials.username);
      // Said as soon as it is true: the other answers may take a while.
      if (account && !accepted) context.report({ step: 'credentials', found: account.name });
      accepted ||= account !== undefined;
      return result;
    }),
  );
  return Object.fromEntries(names.map((name, index) => [name, results[index]])) as FirstRound;
}
