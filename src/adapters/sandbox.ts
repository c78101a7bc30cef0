/**
 * A backend that lives in the page: no server, no Atlassian, scripted outcomes. For stories, demos and a
 * host's own tests.
 *
 * @module
 * @example
 * const adapter = createSandboxAdapter();                                     // any token works
 * const refusing = createSandboxAdapter({ script: () => ({ fail: 'rate_limited' }) });
 * // With the default script the token `sandbox-<code>` fails with that code: `sandbox-email_mismatch`.
 */
import type { CallOptions, ConnectAdapter, Replace, VerifyOptions } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail, isErrorCode } from '../core/errors.ts';
import { expiryMoment } from '../core/fields/expiry.ts';
import { parseSiteAddress } from '../core/fields/site-address.ts';
import type { SiteChoice, SiteOption } from '../core/site-choice.ts';
import type { Progress, SubmitResult } from '../core/wire/connections.ts';
import type { ProviderStatus } from '../core/wire/providers.ts';

/** How a scripted verification ends. */
export type SandboxOutcome =
  | { readonly connect: Partial<Connection> }
  | { readonly ask: 'confirm-site' }
  | { readonly ask: 'choose-site'; readonly sites: readonly SiteOption[] }
  | {
      readonly fail: ConnectErrorCode;
      readonly field?: string;
      readonly detail?: ConnectErrorDetail;
      /** Sites to choose instead. */
      readonly sites?: readonly SiteOption[];
    };

/** What a script sees of a submission. */
export type SandboxRequest = {
  readonly provider: string;
  readonly values: Readonly<Record<string, string>>;
};

/** Options of {@link createSandboxAdapter}. */
export type SandboxOptions = {
  /** Decides how a submission ends. */
  readonly script?: (request: SandboxRequest) => SandboxOutcome;
  /** Pause before each settled step, in milliseconds. */
  readonly pace?: number;
  /** Connections that exist from the start. */
  readonly connections?: readonly Connection[];
  /** Which ways to connect it offers (those of this package when left out), or a code to fail with. */
  readonly providers?: readonly ProviderStatus[] | ConnectErrorCode;
};

const offered: readonly ProviderStatus[] = [
  { id: 'atlassian-service-account-api-token', configured: true },
  { id: 'atlassian-service-account-oauth2', configured: true },
];

/** The site that the sandbox finds by its address. */
export const sandboxSite = {
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
} as const;

/** The sites to choose from where a script asks for a choice. */
export const sandboxSites: readonly SiteOption[] = [
  { ...sandboxSite, name: 'acme', products: ['jira', 'confluence'], connected: false },
  {
    host: 'globex.atlassian.net',
    cloudId: '5b7c9d2e-4f10-4a86-9c3d-7e2b1f60a845',
    name: 'Globex Corporation',
    products: ['jira'],
    connected: false,
  },
  {
    host: 'initech.atlassian.net',
    cloudId: 'c2f4e6a8-1b3d-4e5f-8a70-9d2c4b6e8f01',
    name: 'initech',
    products: ['confluence'],
    connected: false,
  },
];

/** A {@link ConnectAdapter} that asks nobody; failures and timing are yours to script. */
export function createSandboxAdapter(options: SandboxOptions = {}): ConnectAdapter {
  const { script = sandboxScript, pace = 0 } = options;
  const stored = new Map((options.connections ?? []).map((connection) => [connection.id, connection]));
  /** Ids of connections, by account and site. */
  const ids = new Map<string, string>();
  const asked = new Map<string, SandboxRequest & { readonly sites: readonly SiteOption[] }>();

  async function settle(steps: readonly Progress[], { signal, onProgress }: VerifyOptions): Promise<void> {
    for (const progress of steps) {
      await pause(pace, signal);
      onProgress?.(progress);
    }
    await pause(pace, signal);
  }

  function store(request: SandboxRequest, connect: Partial<Connection>, replace?: Replace): SubmitResult {
    const made = makeConnection(request, connect);
    const { provider, host, account } = made;
    const known = stored.get(ids.get(keyOf(request, host)) ?? '');
    const others = [...stored.values()].filter(
      (one) => one.provider === provider && one.host === host && one.id !== known?.id,
    );
    const answered = replace && (replace.length === 0 || others.every((one) => replace.includes(one.id)));
    if (!known && others.length > 0 && !answered) {
      const connected = others.map((one) => one.account.name).join(', ');
      const connectionIds = others.map((one) => one.id);
      return { kind: 'confirm-replace', host, account: account.name, connected, connectionIds };
    }
    const replaced = others.filter((one) => replace?.includes(one.id));
    for (const one of replaced) stored.delete(one.id);
    const connection = { ...made, id: known?.id ?? made.id };
    ids.set(keyOf(request, host), connection.id);
    stored.set(connection.id, connection);
    const outcome = known || replaced.length > 0 ? 'updated' : 'created';
    return { kind: 'connected', outcome, connection: structuredClone(connection) };
  }

  function ask(request: SandboxRequest, sites: readonly SiteOption[]): SiteChoice {
    const attemptId = `sandbox-attempt-${crypto.randomUUID()}`;
    asked.set(attemptId, { ...request, sites });
    const taken = new Set([...stored.values()].map(({ host }) => host));
    return {
      attemptId,
      sites: sites.map((site) => ({
        ...site,
        connected: site.connected || (site.host !== null && taken.has(site.host)),
      })),
    };
  }

  return {
    async listProviders({ signal } = {}) {
      await pause(pace, signal);
      const listed = options.providers ?? offered;
      if (typeof listed === 'string') throw new ConnectError(listed);
      return listed;
    },
    async resolveSite({ address }, { signal } = {}) {
      await pause(pace, signal);
      return findSite(address);
    },
    async submit({ replace, ...request }, verify = {}) {
      const outcome = script(request);
      const site: Progress = { step: 'site', found: sandboxSite.host };
      if ('fail' in outcome) {
        await settle(outcome.field === 'cloudId' ? [] : [site], verify);
        const { fail, field, detail = {}, sites } = outcome;
        throw new ConnectError(fail, { field, detail, choice: sites && ask(request, sites) });
      }
      if ('ask' in outcome && outcome.ask === 'choose-site') {
        await settle([], verify);
        return { kind: 'choose-site', ...ask(request, outcome.sites) };
      }
      const account = 'connect' in outcome ? (outcome.connect.account?.name ?? 'CI Bot') : 'CI Bot';
      await settle(
        [site, { step: 'credentials', found: account }, { step: 'products' }, { step: 'permissions' }],
        verify,
      );
      if ('connect' in outcome) return store(request, outcome.connect, replace);
      const { attemptId } = ask(request, []);
      return { kind: 'confirm-site', attemptId, cloudId: sandboxSite.cloudId, account };
    },
    async confirmSite({ attemptId, address, replace }, verify = {}) {
      const request = asked.get(attemptId);
      if (!request) throw new ConnectError('not_found');
      await settle([], verify);
      const { host } = findSite(address);
      await settle([{ step: 'site', found: host }], verify);
      const result = store(request, { host }, replace);
      if (result.kind === 'connected') asked.delete(attemptId);
      return result;
    },
    async chooseSite({ attemptId, cloudId, replace }, verify = {}) {
      const request = asked.get(attemptId);
      if (!request) throw new ConnectError('not_found');
      const site = request.sites.find((one) => one.cloudId === cloudId);
      if (!site) throw new ConnectError('site_not_accessible', { detail: { reason: 'not-offered' } });
      const host = site.host ?? sandboxSite.host;
      await settle(
        [
          { step: 'site', found: host },
          { step: 'credentials', found: 'CI Bot' },
          { step: 'products' },
          { step: 'permissions' },
        ],
        verify,
      );
      const result = store(request, { host, cloudId }, replace);
      if (result.kind === 'connected') asked.delete(attemptId);
      return result;
    },
    async cancelAttempt({ attemptId }) {
      asked.delete(attemptId);
    },
    async listConnections({ signal } = {}) {
      await pause(pace, signal);
      return structuredClone([...stored.values()]);
    },
    async testConnection({ id }, { signal } = {}) {
      await pause(pace, signal);
      const connection = stored.get(id);
      if (!connection) throw new ConnectError('not_found');
      return structuredClone(connection);
    },
    async removeConnection({ id }, { signal } = {}) {
      await pause(pace, signal);
      if (!stored.delete(id)) throw new ConnectError('not_found');
    },
  };
}

/** The default script: `unknown.atlassian.net` does not exist, `sandbox-<code>` as a value fails with that code. */
function sandboxScript({ values }: SandboxRequest): SandboxOutcome {
  for (const [field, value] of Object.entries(values)) {
    const code = /^sandbox-(\w+)$/.exec(value)?.[1];
    if (code === 'confirm_site') return { ask: 'confirm-site' };
    if (code === 'choose_site') return { ask: 'choose-site', sites: sandboxSites };
    if (isErrorCode(code)) return failing(code, values);
    const address = parseSiteAddress(value);
    if (address.kind === 'host' && address.host !== sandboxSite.host && address.cloud) {
      return { fail: 'site_not_found', field };
    }
  }
  return { connect: {} };
}

/** Which of these fields a failure blames, where it blames one. */
const blame: Partial<Record<ConnectErrorCode, readonly string[]>> = {
  invalid_credentials: ['apiToken'],
  email_mismatch: ['email'],
  wrong_token_kind: ['apiToken', 'clientSecret'],
  token_expired: ['apiToken'],
  invalid_client: ['clientSecret'],
  insufficient_scope: ['apiToken', 'clientSecret'],
  cloud_not_found: ['cloudId'],
  organization_id_given: ['cloudId', 'subdomain'],
  site_not_found: ['cloudId', 'subdomain'],
  site_not_accessible: ['cloudId', 'subdomain'],
  custom_domain: ['cloudId', 'subdomain'],
  wrong_environment: ['cloudId', 'subdomain'],
};

function failing(code: ConnectErrorCode, values: SandboxRequest['values']): SandboxOutcome {
  const field = blame[code]?.find((name) => Object.hasOwn(values, name));
  return {
    fail: code,
    ...(field === undefined ? {} : { field }),
    ...(code === 'site_not_accessible' ? { sites: sandboxSites } : {}),
  };
}

function findSite(address: string): { cloudId: string; host: string } {
  const parsed = parseSiteAddress(address);
  if (parsed.kind === 'host' && parsed.host === sandboxSite.host) return { ...sandboxSite };
  throw new ConnectError('site_not_found', { field: 'cloudId' });
}

/** Who connects what: the same again updates in place. */
const keyOf = ({ provider, values }: SandboxRequest, host: string): string =>
  [provider, values.clientId ?? values.email, host].join(' ');

function makeConnection({ provider, values }: SandboxRequest, own: Partial<Connection>): Connection {
  const now = new Date().toISOString();
  const email = values.email ?? 'ci-bot@serviceaccount.atlassian.com';
  return {
    id: `sandbox-${crypto.randomUUID()}`,
    provider,
    host: sandboxSite.host,
    cloudId: sandboxSite.cloudId,
    account: { id: '712020:sandbox', name: 'CI Bot', email },
    products: [
      { product: 'jira', state: 'answers' },
      { product: 'confluence', state: 'answers' },
    ],
    scopes: ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'].map(
      (name) => ({
        name,
        state: 'present' as const,
      }),
    ),
    status: 'connected',
    expiresAt: values.expiresOn ? expiryMoment(values.expiresOn) : null,
    createdAt: now,
    checkedAt: now,
    ...own,
  };
}

function pause(ms: number, signal: CallOptions['signal']): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new ConnectError('cancelled'));
    };
    if (signal?.aborted) return reject(new ConnectError('cancelled'));
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
