import type { Connection } from '../../src/core/connection.ts';
import type { ConnectErrorCode, ConnectErrorDetail } from '../../src/core/errors.ts';
import type { Provider } from '../../src/core/provider.ts';
import {
  atlassian as account,
  jiraAlign as align,
  atlassianServiceAccountOauth2 as client,
  atlassianGovernmentCloud as government,
  atlassianServiceAccountApiToken as token,
} from '../../src/providers/index.ts';

/** A failure as a form gets it, by the backend of this provider. */
export type Case = {
  readonly provider: Provider;
  readonly field?: string;
  readonly detail?: ConnectErrorDetail;
  /** Other sites can be chosen instead. */
  readonly hasChoice?: true;
};

/** The codes that say something about a stored connection, when it is tested. */
export type ListCode = 'token_expired' | 'needs_reconnect';
/** Nobody is shown that they cancelled. */
export type FormCode = Exclude<ConnectErrorCode, ListCode | 'cancelled'>;

const answered = (upstreamStatus: number, more: ConnectErrorDetail = {}): ConnectErrorDetail => ({
  upstreamStatus,
  requestId: '6f0b8a52c1d94e7f',
  at: '2026-11-23T22:14:03Z',
  ...more,
});

const all = [token, client, account, government, align];
const people = [account, government];

type More = Omit<Case, 'provider'>;
const of = (provider: Provider, detail?: ConnectErrorDetail, more: More = {}): Case => ({
  provider,
  ...(detail && { detail }),
  ...more,
});

/** At each of these, for one reason after the other; the last one goes for the rest. */
const at = (providers: readonly Provider[], ...details: readonly ConnectErrorDetail[]) =>
  providers.map((provider, index) => of(provider, details[index] ?? details.at(-1)));

/** The same, at the field for the site. */
const atSite = (providers: readonly Provider[], detail?: ConnectErrorDetail) =>
  providers.map((provider) => of(provider, detail, { field: provider.auth.site }));

const reason = (...reasons: readonly string[]) => reasons.map((one) => ({ reason: one }));

/** Every failure of a form, where it can be met; the server's words for its reasons are spread over the forms. */
const cases: Readonly<Record<FormCode, readonly Case[]>> = {
  invalid_credentials: [
    of(token, answered(401)),
    of(token, answered(401, { reason: 'token' }), { field: 'apiToken' }),
    of(token, answered(401, { reason: 'email' })),
    of(align, answered(401)),
    of(align, answered(401, { reason: 'token' }), { field: 'apiToken' }),
  ],
  email_mismatch: [
    of(token, answered(401), { field: 'email' }),
    of(align, answered(401, { reason: 'person' }), { field: 'email' }),
  ],
  wrong_token_kind: [
    of(token, { reason: 'secret_person' }, { field: 'apiToken' }),
    of(client, { reason: 'secret_service_account' }, { field: 'clientSecret' }),
    of(client, { reason: 'client_id_token' }, { field: 'clientId' }),
    of(align, { reason: 'secret_organization' }, { field: 'apiToken' }),
    of(align, { reason: 'text_token' }, { field: 'name' }),
  ],
  invalid_client: [
    of(client, answered(400)),
    of(client, answered(401, { reason: 'secret' }), { field: 'clientSecret' }),
    of(client, answered(403, { reason: 'unauthorized' })),
  ],
  cloud_not_found: [of(token, answered(404), { field: 'cloudId' })],
  organization_id_given: atSite(all, { reason: 'organization_id' }),
  site_not_found: atSite([token, align]),
  site_not_accessible: [
    of(token, answered(404, { reason: 'unlisted' }), { field: 'cloudId' }),
    of(token, answered(404), { field: 'cloudId', hasChoice: true }),
    of(client, { reason: 'not-offered' }),
    of(
      client,
      { reason: 'absent', asked: 'acme-typo.atlassian.net' },
      { field: 'subdomain', hasChoice: true },
    ),
    of(
      account,
      { reason: 'renamed', asked: 'acme-old.atlassian.net' },
      { field: 'subdomain', hasChoice: true },
    ),
    of(
      government,
      { reason: 'other-site', asked: 'acme.atlassian-us-gov-mod.net' },
      { field: 'subdomain', hasChoice: true },
    ),
    of(align, answered(404, { reason: 'unlisted' }), { field: 'jiraCloudUrl' }),
  ],
  no_sites: [of(client, answered(200)), ...at(people, answered(200, { reason: 'consent' }))],
  product_not_accessible: [
    of(token, answered(403)),
    of(token, answered(403, { reason: 'forbidden' })),
    ...at([client, account, government, align], ...reason('denied', 'absent', 'policy', 'forbidden')),
  ],
  insufficient_scope: [
    of(token, answered(403), { field: 'apiToken' }),
    of(token, answered(401, { reason: 'token', scopes: token.scopes }), { field: 'apiToken' }),
    of(client, answered(401, { reason: 'client', scopes: client.scopes })),
    ...people.map((one) => of(one, answered(401, { reason: 'consent', scopes: one.scopes }))),
    of(align, answered(401, { reason: 'token', scopes: align.scopes }), { field: 'apiToken' }),
  ],
  custom_domain: atSite(all, { reason: 'custom_domain' }),
  wrong_environment: atSite(all, { reason: 'wrong_environment' }),
  ip_blocked: at(
    all,
    answered(403),
    answered(403, { addresses: ['203.0.113.7', '2001:db8::7'] }),
    answered(403),
  ),
  site_unavailable: at(all, answered(503, { host: 'acme.atlassian.net' }), answered(503)),
  admin_approval_required: at(people, {}),
  oauth_denied: at(people, {}),
  oauth_state_mismatch: at(people, {}),
  oauth_expired: at(people, {}, { reason: 'code' }),
  popup_blocked: at(people, {}),
  rate_limited: at(
    all,
    answered(429, { retryAfter: 30 }),
    answered(429),
    { reason: 'user', retryAfter: 20 },
    { reason: 'tenant', retryAfter: 40 },
    answered(429),
  ),
  network: at(all, {}, ...reason('server', 'interrupted', 'no-handler', 'redirected')),
  upstream: at(
    all,
    answered(500),
    answered(503, { reason: 'page' }),
    ...reason('unreachable', 'edge', 'timeout'),
  ),
  unauthenticated: at(all, {}),
  forbidden: at(all, {}, ...reason('origin', 'provider'), {}),
  not_found: at(all, { reason: 'attempt' }, {}),
  invalid_request: [
    of(token, { reason: 'secret_inside' }, { field: 'apiToken' }),
    ...at([client, ...people], {}),
    of(align, { reason: 'address_cloud_id' }, { field: 'jiraCloudUrl' }),
    of(align, { reason: 'secret_inside' }, { field: 'apiToken' }),
  ],
  not_configured: [
    ...at(all, ...reason('keys'), {}, ...reason('app', 'offline'), {}),
    of(account, { reason: 'secret' }),
  ],
  version_mismatch: at(all, {}),
};

/** One code, at every provider where it can be met or at this one. */
export const casesOf = (code: FormCode, provider?: string): readonly Case[] =>
  cases[code].filter((one) => provider === undefined || one.provider.id === provider);

/** A failure as a test of a stored connection gets it. */
type ListCase = { readonly connection: Partial<Connection>; readonly detail: ConnectErrorDetail };

export const listCases: Readonly<Record<ListCode, readonly ListCase[]>> = {
  token_expired: [
    { connection: { expiresAt: '2026-11-20T00:00:00.000Z' }, detail: answered(401, { reason: 'date' }) },
  ],
  needs_reconnect: [
    {
      connection: { provider: account.id, account: { id: 'mia', name: 'Mia Keller', email: null } },
      detail: answered(403, { reason: 'grant' }),
    },
    {
      connection: {
        provider: client.id,
        host: 'globex.atlassian.net',
        account: { id: null, name: 'sampleclient0000', email: null },
      },
      detail: {},
    },
  ],
};
