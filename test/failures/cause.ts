import type { ConnectErrorCode } from '../../src/core/errors.ts';
import type { ClientSample, Fault, Sample, Variants } from '../../src/simulator/index.ts';

/** How a failure is told: its code, the field at fault where one is, and what tells causes of one code apart. */
export type Told = {
  readonly code: ConnectErrorCode;
  readonly field?: string;
  readonly reason?: string;
  /** The scopes that it names as missing. */
  readonly scopes?: readonly string[];
  /** The hosts of the sites that it offers instead. */
  readonly offers?: readonly string[];
};

/** What the simulated world has to type. */
export type World = {
  readonly sample: (name: string) => Sample;
  readonly client: (name: string) => ClientSample;
};

/** One thing that goes wrong for an admin, and how it has to be told under every variant of Atlassian. */
export type Cause = Told & {
  /** Its number in section 12 of the facts, or the section that has it. */
  readonly fact: string;
  readonly what: string;
  readonly values: (world: World) => Readonly<Record<string, string>>;
  readonly fault?: Fault;
  /** Variants under which Atlassian says more, less, or something else. */
  readonly under?: readonly (readonly [Partial<Variants>, Told])[];
  /** Causes with the same mark are told in the same words: Atlassian answers alike, and the words name them all. */
  readonly alike?: string;
};

export const UNKNOWN_ID = '00000000-1111-4222-8333-444444444444';
export const THREE = ['acme.atlassian.net', 'globex.atlassian.net', 'initech.atlassian.net'];
export const GATEWAY = { path: '/ex/' };
export const TO_READ = ['read:jira-user', 'read:jira-work', 'read:confluence-user', 'read:space:confluence'];

/** Atlassian's own state: told the same way whatever was entered, and no field is blamed. */
export const states: readonly (Told & Pick<Cause, 'fact' | 'what' | 'fault' | 'alike'>)[] = [
  {
    fact: '20',
    what: 'the IP allowlist of the site',
    fault: { when: GATEWAY, kind: 'ip-blocked' },
    code: 'ip_blocked',
  },
  {
    fact: '21',
    what: 'an account without a role of any app',
    fault: {
      when: GATEWAY,
      kind: 'status',
      status: 403,
      body: '{"statusCode":403,"message":"Current user not permitted to use Confluence"}',
    },
    code: 'product_not_accessible',
  },
  {
    fact: '25',
    what: 'a suspended site',
    fault: { when: GATEWAY, kind: 'suspended' },
    code: 'site_unavailable',
    alike: 'page',
  },
  {
    fact: '25',
    what: 'a page instead of data',
    fault: { when: GATEWAY, kind: 'html' },
    code: 'site_unavailable',
    alike: 'page',
  },
  {
    fact: '27',
    what: 'a data security policy',
    fault: { when: GATEWAY, kind: 'policy-blocked' },
    code: 'product_not_accessible',
    reason: 'policy',
  },
  {
    fact: 'section 9',
    what: "Atlassian's edge",
    fault: { when: GATEWAY, kind: 'cloudfront' },
    code: 'upstream',
    reason: 'edge',
  },
  {
    fact: 'section 9',
    what: 'a rate limit',
    fault: { when: GATEWAY, kind: 'rate-limited', retryAfterSeconds: 17 },
    code: 'rate_limited',
    alike: 'limit',
  },
  {
    fact: 'section 9',
    what: 'an outage',
    fault: { when: GATEWAY, kind: 'status', status: 500 },
    code: 'upstream',
    alike: 'outage',
  },
  {
    fact: 'section 9',
    what: 'an outage with its end',
    fault: { when: GATEWAY, kind: 'status', status: 503, retryAfterSeconds: 60 },
    code: 'upstream',
    alike: 'outage',
  },
  {
    fact: 'section 9',
    what: 'a connection that breaks off',
    fault: { when: GATEWAY, kind: 'reset' },
    code: 'upstream',
    reason: 'unreachable',
  },
];

export const tokenRefused: Told = { code: 'invalid_credentials', field: 'apiToken', reason: 'token' };
export const denied: Told = { code: 'product_not_accessible', reason: 'forbidden' };
