import { type ProbeName, questions } from '../atlassian/gateway.ts';
import { diagnose, diagnoseReach } from './diagnose.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { learnHost } from './learn-host.ts';
import { nameAccount, readAccount } from './read-account.ts';
import { readReach } from './read-reach.ts';
import { type Claim, type FirstRound, type Proof, probe, type VerifyContext } from './verification.ts';

/**
 * Proves credentials on a site: at most five questions to the gateway at once, and where they fail one more to
 * find out why; all of them GET.
 *
 * @throws {ConnectError} what {@link diagnose} and {@link diagnoseReach} find, or `cancelled`.
 */
export async function verify(claim: Claim, context: VerifyContext): Promise<Proof> {
  const settled = new Set<string>();
  // The account may be named by several answers, or only by all of them together.
  const report: VerifyContext['report'] = (progress) => {
    if (!settled.has(progress.step)) context.report(progress);
    settled.add(progress.step);
  };
  const round = await ask(claim, { ...context, report });
  const account = readAccount(round, claim.account);
  if (!account) throw diagnose(claim, round, await gatherEvidence(claim, context, round));
  report({ step: 'credentials', found: account.name });
  const reach = readReach(round, claim);
  if (!reach.products.some(({ state }) => state === 'answers'))
    throw diagnoseReach(claim, round, reach.scopes);
  report({ step: 'products' });
  const host = claim.host ?? (await learnHost(claim, context, round));
  report({ step: 'permissions' });
  return { cloudId: claim.cloudId, host, account, ...reach };
}

async function ask(claim: Claim, context: VerifyContext): Promise<FirstRound> {
  const names: ProbeName[] = questions(claim.products);
  if (claim.host === undefined) names.push('serverInfo');
  const results = await Promise.all(
    names.map(async (name) => {
      const result = await probe(claim, context, name, claim.login);
      const account = nameAccount(result, claim.account);
      // Said as soon as it is true: the other answers may take a while.
      if (account) context.report({ step: 'credentials', found: account.name });
      return [name, result] as const;
    }),
  );
  return Object.fromEntries(results) as FirstRound;
}
