import { ConnectError } from '../../core/errors.ts';
import type { SiteChoice } from '../../core/site-choice.ts';
import type { ReachableSite } from '../atlassian/resources.ts';
import type { Context } from '../context.ts';
import type { Elsewhere } from '../sites/elsewhere.ts';
import { type Entered, saveAttempt } from './attempts.ts';

/** Keeps the question which of these sites is meant, and says what there is to choose from, by address. */
export async function offerSites(
  context: Context,
  entered: Entered,
  sites: readonly ReachableSite[],
): Promise<SiteChoice> {
  const { identity, provider } = entered;
  const connections = await context.store.listConnections(identity.tenantId);
  const connected = new Set(
    connections.filter((row) => row.provider === provider.id).map(({ cloudId }) => cloudId),
  );
  const attemptId = await saveAttempt(context, entered, { kind: 'choose-site', sites });
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
): Promise<ConnectError> {
  return new ConnectError(code, { field, detail, choice: await offerSites(context, entered, sites) });
}

// Atlassian's own order means nothing.
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
