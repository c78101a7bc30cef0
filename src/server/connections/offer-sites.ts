import { ConnectError } from '../../core/errors.ts';
import type { Provider } from '../../core/provider.ts';
import { allNeeds, needsOf } from '../../core/scopes/scope-needs.ts';
import type { SiteChoice } from '../../core/site-choice.ts';
import type { ReachableSite } from '../atlassian/resources.ts';
import type { Context } from '../context.ts';
import type { Elsewhere } from '../sites/elsewhere.ts';
import { type Entered, saveAttempt } from './attempts.ts';
import { readable } from './readable.ts';

/** Keeps the question which of these sites is meant, and says what there is to choose from, by address. */
export async function offerSites(
  context: Context,
  entered: Entered,
  sites: readonly ReachableSite[],
  caller: AbortSignal | undefined,
): Promise<SiteChoice> {
  const { identity, provider } = entered;
  const connections = await context.store.listConnections(identity.tenantId);
  const mine = connections.filter((row) => row.provider === provider.id);
  const connected = new Set((await readable(context, identity, mine)).map(({ cloudId }) => cloudId));
  const question = { kind: 'choose-site', sites: sites.map(withWanted(provider)) } as const;
  const attemptId = await saveAttempt(context, entered, question, caller);
  return {
    attemptId,
    sites: sites
      .map(({ cloudId, host, name, products }) => ({
        cloudId,
        host: host ?? null,
        name,
        products,
        connected: connected.has(cloudId),
      }))
      .sort((one, other) => compare(one.host ?? one.name, other.host ?? other.name)),
  };
}

/** The same failure with the sites that the credentials do reach, to choose from. */
export async function withChoice(
  context: Context,
  entered: Entered,
  { code, field, detail, sites }: Elsewhere,
  caller: AbortSignal | undefined,
): Promise<ConnectError> {
  return new ConnectError(code, { field, detail, choice: await offerSites(context, entered, sites, caller) });
}

/** Of the scopes, those that are looked for: a thousand sites list all of theirs. */
function withWanted(provider: Provider): (site: ReachableSite) => ReachableSite {
  const wanted = new Set(allNeeds(needsOf(provider)));
  return (site) => ({ ...site, scopes: site.scopes.filter((scope) => wanted.has(scope)) });
}

// Atlassian's own order means nothing.
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
