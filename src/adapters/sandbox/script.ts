import type { Connection } from '../../core/connection.ts';
import { type ConnectErrorCode, type ConnectErrorDetail, isErrorCode } from '../../core/errors.ts';
import { parseSiteAddress } from '../../core/fields/site-address.ts';
import type { Finding } from '../../core/report.ts';
import type { SiteOption } from '../../core/site-choice.ts';
import { sandboxSite, sandboxSites } from './sites.ts';

/** How a scripted verification ends. */
export type SandboxOutcome =
  | {
      readonly connect: Partial<Connection>;
      /** What is found out afterwards, one after the other. */
      readonly findings?: readonly Finding[];
    }
  /** Of an authorization: nobody comes back from Atlassian. */
  | { readonly stay: 'at-atlassian' }
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

/** The default script: no address leads to a site but acme's, and `sandbox-<code>` as a value fails with that code. */
export function sandboxScript({ values }: SandboxRequest): SandboxOutcome {
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

const siteFields = ['cloudId', 'subdomain', 'jiraCloudUrl'];

/** Which of these fields a failure blames, where it blames one. */
const blame: Partial<Record<ConnectErrorCode, readonly string[]>> = {
  invalid_credentials: ['apiToken'],
  email_mismatch: ['email'],
  wrong_token_kind: ['apiToken', 'clientSecret'],
  token_expired: ['apiToken'],
  invalid_client: ['clientSecret'],
  insufficient_scope: ['apiToken', 'clientSecret'],
  cloud_not_found: ['cloudId', 'jiraCloudUrl'],
  organization_id_given: siteFields,
  site_not_found: siteFields,
  site_not_accessible: siteFields,
  custom_domain: siteFields,
  wrong_environment: siteFields,
};

function failing(code: ConnectErrorCode, values: SandboxRequest['values']): SandboxOutcome {
  const field = blame[code]?.find((name) => Object.hasOwn(values, name));
  return {
    fail: code,
    ...(field === undefined ? {} : { field }),
    ...(code === 'site_not_accessible' ? { sites: sandboxSites } : {}),
  };
}
