import type { AdapterWorld } from '../../contract/index.ts';
import type { ClientSample, Sample } from '../../simulator/index.ts';
import type { Samples } from './samples.ts';

/** A way to connect, and what opens a world for each demand on it. */
export type World = { readonly provider: string; readonly open: () => Promise<AdapterWorld> };

type Adapter = AdapterWorld['adapter'];
type Known = Omit<AdapterWorld, 'adapter' | 'provider' | 'close'>;

const siteOf = ({ site, cloudId }: Sample): AdapterWorld['site'] => ({
  address: `https://${site}/jira/software/projects/OPS`,
  host: site,
  cloudId,
});

const valuesOf = ({ site, email, apiToken }: Sample) => ({ cloudId: site, email, apiToken });
const clientValuesOf = ({ clientId, clientSecret }: ClientSample, subdomain = '') => ({
  subdomain,
  clientId,
  clientSecret,
});

/** What is to be entered at each way to connect, of the simulator's samples. */
const KNOWN: Readonly<Record<string, (samples: Samples) => Known>> = {
  'atlassian-service-account-api-token': ({ sample }) => {
    const everything = sample('everything');
    const good = valuesOf(everything);
    return {
      site: siteOf(everything),
      good,
      other: valuesOf(sample('jira-only-scopes')),
      bad: [
        { values: { ...good, apiToken: 'ATSTT3x-wrong' }, code: 'invalid_credentials', field: 'apiToken' },
        {
          values: { ...good, cloudId: 'no-such-site.atlassian.net' },
          code: 'site_not_found',
          field: 'cloudId',
        },
        { values: { ...good, cloudId: '' }, code: 'invalid_request', field: 'cloudId' },
      ],
      secret: everything.apiToken,
    };
  },
  'atlassian-service-account-oauth2': ({ sample, client }) => {
    const subdomain = 'acme';
    const good = clientValuesOf(client('one-site'), subdomain);
    return {
      site: siteOf(sample('everything')),
      good,
      other: clientValuesOf(client('three-sites'), subdomain),
      bad: [
        { values: clientValuesOf(client('wrong-secret')), code: 'invalid_client', field: 'clientSecret' },
        { values: clientValuesOf(client('no-sites')), code: 'no_sites' },
        { values: { ...good, clientId: '' }, code: 'invalid_request', field: 'clientId' },
      ],
      asksWhichSite: clientValuesOf(client('three-sites')),
      namesAnotherSite: { ...good, subdomain: 'umbrella' },
      secret: good.clientSecret,
    };
  },
};

/** The same where nothing is stored. */
const PROVEN: Readonly<Record<string, (samples: Samples) => AdapterWorld['verified']>> = {
  'jira-align': ({ sample }) => {
    const { site, email, apiToken } = sample('jira-align');
    return {
      provider: 'jira-align',
      values: { jiraCloudUrl: site, name: 'Acme', email, apiToken },
      reports: true,
    };
  },
};

/**
 * A world for each way to connect that the backend offers and that there are samples of.
 *
 * @throws {ConnectError} what listing the providers may fail with.
 * @throws {Error} when there is none.
 */
export async function worldsOf(adapter: Adapter, samples: Samples): Promise<readonly World[]> {
  const offered = await adapter.listProviders();
  const proving = offered.find(({ id, stores }) => stores === false && Object.hasOwn(PROVEN, id));
  const verified = proving && PROVEN[proving.id]?.(samples);
  const worlds = offered
    .filter(({ id, configured }) => configured && Object.hasOwn(KNOWN, id))
    .map(({ id }) => ({
      provider: id,
      open: async (): Promise<AdapterWorld> => {
        const known = KNOWN[id]?.(samples);
        if (!known) throw new Error(`There are no samples for ${id}.`);
        await empty(adapter);
        return {
          adapter,
          provider: id,
          ...known,
          ...(verified && { verified }),
          close: () => empty(adapter),
        };
      },
    }));
  if (worlds.length === 0) throw new Error('the backend offers no way to connect with a service account.');
  return worlds;
}

/**
 * Every demand begins with an empty tenant, and is cleared up after: nothing that somebody else made may be removed.
 *
 * @throws {Error} when there is something.
 */
export async function onEmptyTenant(adapter: Adapter): Promise<void> {
  const { length } = await adapter.listConnections();
  if (length === 0) return;
  throw new Error(
    `this tenant has ${length === 1 ? 'a connection' : `${length} connections`}, which would be removed. Sign in to a tenant that is made for it.`,
  );
}

async function empty(adapter: Adapter): Promise<void> {
  for (const { id } of await adapter.listConnections()) await adapter.removeConnection({ id });
}
