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
import type { CallOptions, ConnectAdapter, VerifyOptions } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { ConnectError, type ConnectErrorCode, type ConnectErrorDetail, isErrorCode } from '../core/errors.ts';
import { expiryMoment } from '../core/fields/expiry.ts';
import { parseSiteAddress } from '../core/fields/site-address.ts';
import type { Progress, SubmitResult } from '../core/wire/connections.ts';
import type { ProviderStatus } from '../core/wire/providers.ts';

/** How a scripted verification ends. */
export type SandboxOutcome =
  | { readonly connect: Partial<Connection> }
  | { readonly ask: 'confirm-site' }
  | { readonly fail: ConnectErrorCode; readonly field?: string; readonly detail?: ConnectErrorDetail };

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

const offered: readonly ProviderStatus[] = [{ id: 'atlassian-service-account-api-token', configured: true }];

/** The one site that the sandbox knows. */
export const sandboxSite = {
  host: 'acme.atlassian.net',
  cloudId: '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
} as const;

/** A {@link ConnectAdapter} that asks nobody; failures and timing are yours to script. */
export function createSandboxAdapter(options: SandboxOptions = {}): ConnectAdapter {
  const { script = sandboxScript, pace = 0 } = options;
  const stored = new Map((options.connections ?? []).map((connection) => [connection.id, connection]));
  const asked = new Map<string, SandboxRequest>();

  async function settle(steps: readonly Progress[], { signal, onProgress }: VerifyOptions): Promise<void> {
    for (const progress of steps) {
      await pause(pace, signal);
      onProgress?.(progress);
    }
    await pause(pace, signal);
  }

  function store(request: SandboxRequest, connect: Partial<Connection>, replace?: boolean): SubmitResult {
    const connection = makeConnection(request, connect);
    const { id, provider, host, account } = connection;
    const others = [...stored.values()].filter(
      (one) => one.provider === provider && one.host === host && one.id !== id,
    );
    if (replace === undefined && others.length > 0 && !stored.has(id)) {
      const connected = others.map((one) => one.account.name).join(', ');
      return { kind: 'confirm-replace', host, account: account.name, connected };
    }
    if (replace) for (const one of others) stored.delete(one.id);
    const outcome = stored.has(id) || (replace && others.length > 0) ? 'updated' : 'created';
    stored.set(id, connection);
    return { kind: 'connected', outcome, connection: structuredClone(connection) };
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
        throw new ConnectError(outcome.fail, { field: outcome.field, detail: outcome.detail ?? {} });
      }
      const account = 'connect' in outcome ? (outcome.connect.account?.name ?? 'CI Bot') : 'CI Bot';
      await settle(
        [site, { step: 'credentials', found: account }, { step: 'products' }, { step: 'permissions' }],
        verify,
      );
      if ('connect' in outcome) return store(request, outcome.connect, replace);
      const attemptId = `sandbox-attempt-${asked.size + 1}`;
      asked.set(attemptId, request);
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
    if (isErrorCode(code))
      return blame[code] === undefined ? { fail: code } : { fail: code, field: blame[code] };
    const address = parseSiteAddress(value);
    if (address.kind === 'host' && address.host !== sandboxSite.host && address.cloud) {
      return { fail: 'site_not_found', field };
    }
  }
  return { connect: {} };
}

/** Which field a failure blames, where it blames one. */
const blame: Partial<Record<ConnectErrorCode, string>> = {
  invalid_credentials: 'apiToken',
  email_mismatch: 'email',
  wrong_token_kind: 'apiToken',
  token_expired: 'apiToken',
  insufficient_scope: 'apiToken',
  cloud_not_found: 'cloudId',
  organization_id_given: 'cloudId',
  site_not_found: 'cloudId',
  custom_domain: 'cloudId',
  wrong_environment: 'cloudId',
};

function findSite(address: string): { cloudId: string; host: string } {
  const parsed = parseSiteAddress(address);
  if (parsed.kind === 'host' && parsed.host === sandboxSite.host) return { ...sandboxSite };
  throw new ConnectError('site_not_found', { field: 'cloudId' });
}

function makeConnection({ provider, values }: SandboxRequest, own: Partial<Connection>): Connection {
  const now = new Date().toISOString();
  const email = values.email ?? 'ci-bot@serviceaccount.atlassian.com';
  return {
    id: `sandbox-${provider}-${email}`,
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
