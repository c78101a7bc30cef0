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
import type { ConnectAdapter, Replace, VerifyOptions } from '../core/adapter.ts';
import type { Connection } from '../core/connection.ts';
import { ConnectError, type ConnectErrorCode } from '../core/errors.ts';
import { randomId } from '../core/random-id.ts';
import type { ScopeNeeds } from '../core/scopes/scope-needs.ts';
import type { SiteChoice, SiteOption } from '../core/site-choice.ts';
import type { Progress, SubmitResult } from '../core/wire/connections.ts';
import type { ProviderStatus } from '../core/wire/providers.ts';
import { createAuthorizations } from './sandbox/authorizations.ts';
import { offered, withNeeds } from './sandbox/offered.ts';
import { pause } from './sandbox/pause.ts';
import { type SandboxOutcome, type SandboxRequest, sandboxScript } from './sandbox/script.ts';
import { findSite, sandboxSite, sandboxSites } from './sandbox/sites.ts';
import { ACCOUNT, stepsTo } from './sandbox/steps.ts';
import { createStored } from './sandbox/stored.ts';
import { tellFindings } from './sandbox/tell-findings.ts';

export { type SandboxOutcome, type SandboxRequest, sandboxSite, sandboxSites };

/** Options of {@link createSandboxAdapter}. */
export type SandboxOptions = {
  /** Decides how a submission ends. */
  readonly script?: (request: SandboxRequest) => SandboxOutcome;
  /** Pause before each settled step, in milliseconds; none when left out. */
  readonly pace?: number;
  /** Connections that exist from the start. */
  readonly connections?: readonly Connection[];
  /**
   * A page of your own origin that plays Atlassian's consent in the window, opened with `?attempt=<id>`. It answers with
   * `new BroadcastChannel('connect-atlassian-sandbox').postMessage({ attempt, agreed: true })`. Left out, everybody
   * agrees after the pause.
   */
  readonly consentUrl?: string;
  /** Which ways to connect it offers (those of this package when left out), or a code to fail with. */
  readonly providers?: readonly ProviderStatus[] | ConnectErrorCode;
  /** What your product needs, as your server's option `scopes` says; each provider's own when left out. */
  readonly scopes?: ScopeNeeds;
};

/** What waits for an answer: the sites to choose from, and what was proven already. */
type Asked = SandboxRequest & { readonly sites: readonly SiteOption[]; readonly proven: Partial<Connection> };

/**
 * A {@link ConnectAdapter} that asks nobody; failures and timing are yours to script.
 *
 * @example
 * createSandboxAdapter({ pace: 300, script: () => ({ fail: 'ip_blocked', detail: { addresses: ['203.0.113.7'] } }) })
 */
export function createSandboxAdapter(options: SandboxOptions = {}): ConnectAdapter {
  const { script = sandboxScript, pace = 0 } = options;
  const listed = withNeeds(
    typeof options.providers === 'object' ? options.providers : offered,
    options.scopes,
  );
  const stored = createStored(options.connections ?? [], listed);
  const asked = new Map<string, Asked>();

  async function settle(steps: readonly Progress[], { signal, onProgress }: VerifyOptions): Promise<void> {
    for (const progress of steps) {
      await pause(pace, signal);
      onProgress?.(progress);
    }
    await pause(pace, signal);
  }

  function ask(request: SandboxRequest, sites: readonly SiteOption[], proven = {}): SiteChoice {
    const attemptId = `sandbox-attempt-${randomId()}`;
    asked.set(attemptId, { ...request, sites, proven });
    const taken = new Set(stored.list().map(({ host }) => host));
    return {
      attemptId,
      sites: sites.map((site) => ({
        ...site,
        connected: site.connected || (site.host !== null && taken.has(site.host)),
      })),
    };
  }

  /** The question is over once it has led to something else than another one. */
  function answer(attemptId: string, result: SubmitResult): SubmitResult {
    if (result.kind !== 'confirm-replace' && asked.delete(attemptId))
      authorizations.answer(attemptId, result);
    return result;
  }

  async function conclude(
    request: SandboxRequest,
    verify: VerifyOptions,
    replace?: Replace,
    waits = false,
  ): Promise<SubmitResult> {
    const outcome = script(request);
    if ('fail' in outcome) {
      await settle(outcome.field === 'cloudId' ? [] : stepsTo(sandboxSite.host).slice(0, 1), verify);
      const { fail, field, detail = {}, sites } = outcome;
      throw new ConnectError(fail, { field, detail, choice: sites && ask(request, sites) });
    }
    if ('ask' in outcome && outcome.ask === 'choose-site') {
      await settle([], verify);
      return { kind: 'choose-site', ...ask(request, outcome.sites) };
    }
    const proven = 'connect' in outcome ? outcome.connect : {};
    await settle(stepsTo(proven.host ?? sandboxSite.host, proven.account?.name), verify);
    if ('connect' in outcome) {
      const result = stored.add(request, proven, replace);
      if (result.kind === 'confirm-replace')
        return waits ? { ...result, attemptId: ask(request, [], proven).attemptId } : result;
      // Nobody waits for it: the answer is given.
      void tellFindings(outcome.findings ?? [], pace, verify).catch(() => {});
      return result;
    }
    const { attemptId } = ask(request, []);
    return { kind: 'confirm-site', attemptId, cloudId: sandboxSite.cloudId, account: ACCOUNT };
  }

  const authorizations = createAuthorizations({
    pace,
    consentUrl: options.consentUrl,
    script,
    isAsked: (attemptId) => asked.has(attemptId),
    // What nobody typed cannot be submitted again with the answer.
    conclude: (request, verify) => conclude(request, verify, undefined, true),
  });

  return {
    startAuthorization: authorizations.start,
    awaitAuthorization: authorizations.await,
    async listProviders({ signal } = {}) {
      await pause(pace, signal);
      if (typeof options.providers === 'string') throw new ConnectError(options.providers);
      return listed;
    },
    async resolveSite({ address }, { signal } = {}) {
      await pause(pace, signal);
      return findSite(address);
    },
    submit: ({ replace, ...request }, verify = {}) => conclude(request, verify, replace),
    async confirmSite({ attemptId, address, replace }, verify = {}) {
      const request = asked.get(attemptId);
      if (!request) throw new ConnectError('not_found');
      await settle([], verify);
      const { host } = findSite(address);
      await settle(stepsTo(host).slice(0, 1), verify);
      return answer(attemptId, stored.add(request, { host }, replace));
    },
    async chooseSite({ attemptId, cloudId, replace }, verify = {}) {
      const request = asked.get(attemptId);
      if (!request) throw new ConnectError('not_found');
      const site = request.sites.find((one) => one.cloudId === cloudId);
      if (!site) throw new ConnectError('site_not_accessible', { detail: { reason: 'not-offered' } });
      const host = site.host ?? sandboxSite.host;
      await settle(stepsTo(host), verify);
      return answer(attemptId, stored.add(request, { host, cloudId }, replace));
    },
    async confirmReplace({ attemptId, replace }, verify = {}) {
      const request = asked.get(attemptId);
      if (!request) throw new ConnectError('not_found');
      await settle([], verify);
      const result = stored.add(request, request.proven, replace);
      return result.kind === 'confirm-replace' ? { ...result, attemptId } : answer(attemptId, result);
    },
    async cancelAttempt({ attemptId }) {
      asked.delete(attemptId);
      authorizations.cancel(attemptId);
    },
    async listConnections({ signal } = {}) {
      await pause(pace, signal);
      return stored.list();
    },
    async testConnection({ id }, { signal } = {}) {
      await pause(pace, signal);
      return stored.test(id);
    },
    async removeConnection({ id }, { signal } = {}) {
      await pause(pace, signal);
      stored.remove(id);
    },
  };
}
