import type * as z from 'zod/mini';
import { errorTable } from '../../core/error-table.ts';
import { activitySchema } from '../../core/wire/activity.ts';
import { authorizationAnswerSchema, begunSchema } from '../../core/wire/authorizations.ts';
import {
  connectionAnswerSchema,
  connectionSchema,
  connectionsSchema,
  failureSchema,
  findingSchema,
  progressLineSchema,
  progressSchema,
  submitResultSchema,
  verifiedSchema,
} from '../../core/wire/connections.ts';
import { aliveSchema, readySchema } from '../../core/wire/health.ts';
import { providersSchema } from '../../core/wire/providers.ts';
import {
  answerSiteRequestSchema,
  beginRequestSchema,
  resolveRequestSchema,
  submitRequestSchema,
} from '../../core/wire/requests.ts';
import { siteSchema } from '../../core/wire/sites.ts';
import { connection, verified } from './examples.ts';

/** JSON that is written down as it is. */
export type Json = { readonly [key: string]: unknown };

/** What the document says of a schema of `core/wire` besides its shape; pages must not carry it. */
export type Component = {
  readonly schema: z.ZodMiniType;
  readonly description: string;
  /** JSON Schema that is added to a property's own. */
  readonly properties?: Readonly<Record<string, Json>>;
  readonly examples?: readonly unknown[];
};

const API_TOKEN = 'atlassian-service-account-api-token';
const dateTime = { format: 'date-time' };
const sayCodes = (): string =>
  Object.entries(errorTable)
    .map(([code, { status, message }]) => `- \`${code}\` (${status}): ${message}`)
    .join('\n');

/** Every schema that has a name in the document. */
export const components = {
  Providers: {
    schema: providersSchema,
    description:
      'The ways to connect that are offered to the caller. One that is not `configured` lacks an OAuth app; `stores: false` proves and stores nothing.',
    examples: [{ providers: [{ id: API_TOKEN, configured: true }] }],
  },
  ResolveRequest: {
    schema: resolveRequestSchema,
    description: 'The address of a site, in whatever form people paste it.',
    examples: [{ provider: API_TOKEN, address: 'https://acme.atlassian.net/jira/software' }],
  },
  Site: {
    schema: siteSchema,
    description: 'A site that was found by its address, without credentials.',
    examples: [{ cloudId: connection.cloudId, host: connection.host }],
  },
  SubmitRequest: {
    schema: submitRequestSchema,
    description:
      'Credentials to prove. `values` are those of the fields of the provider; which there are is data of `connect-atlassian/providers`.',
    properties: {
      replace: {
        description:
          "Answers `confirm-replace`: ids of other accounts' connections on the same site to replace, none to keep them. Left out, it is asked.",
      },
    },
    examples: [
      {
        provider: API_TOKEN,
        values: {
          cloudId: connection.host,
          email: 'ci-bot@serviceaccount.atlassian.com',
          apiToken: '<the API token>',
        },
      },
    ],
  },
  SubmitResult: {
    schema: submitResultSchema,
    description:
      'What submitting ends in, by `kind`: a stored connection, a proof of which nothing is stored, or a question. A question with an `attemptId` is answered at `POST /attempts/{id}/site`; the credentials wait for it sealed, ten minutes at most.',
    examples: [{ kind: 'connected', outcome: 'created', connection }],
  },
  Connection: {
    schema: connectionSchema,
    description: 'A stored connection to one site. It never holds a secret.',
    properties: { createdAt: dateTime, checkedAt: dateTime },
    examples: [connection],
  },
  Verified: {
    schema: verifiedSchema,
    description: 'What proven credentials reach; nothing of them is stored.',
    properties: { checkedAt: dateTime },
    examples: [verified],
  },
  Connections: {
    schema: connectionsSchema,
    description: "The connections of the caller's tenant.",
    examples: [{ connections: [connection] }],
  },
  ConnectionAnswer: {
    schema: connectionAnswerSchema,
    description: 'One connection.',
    examples: [{ connection }],
  },
  Activity: {
    schema: activitySchema,
    description:
      'What was called with a connection, the newest first; never a body. `took` is in milliseconds, until the head of the answer was there.',
    examples: [
      {
        activity: [
          {
            id: '0019abc3f2e41-00000000001',
            method: 'GET',
            path: '/jira/rest/api/3/myself',
            status: 200,
            took: 81,
            at: connection.checkedAt,
          },
        ],
      },
    ],
  },
  Alive: { schema: aliveSchema, description: 'This process answers.', examples: [{ status: 'ok' }] },
  Ready: {
    schema: readySchema,
    description: 'Whether this process should be given work, and why not.',
    examples: [{ status: 'ready' }],
  },
  Progress: {
    schema: progressSchema,
    description: 'A step of the verification that is settled, with what it found.',
    examples: [{ step: 'site', found: connection.host }],
  },
  Finding: {
    schema: findingSchema,
    description: 'One thing that was found out after a good end.',
    examples: [{ kind: 'scope', name: 'read:jira-work', state: 'present' }],
  },
  ProgressLine: {
    schema: progressLineSchema,
    description:
      'One line of `application/x-ndjson`: `progress` for each settled step, then one `result` or `problem`, then a `finding` for each thing that is found out after a good end.',
    examples: [{ progress: { step: 'credentials', found: 'CI Bot' } }],
  },
  BeginRequest: {
    schema: beginRequestSchema,
    description: 'Begins an authorization at Atlassian, for a provider where people agree on its screens.',
    properties: {
      returnUrl: {
        description:
          'Where the person comes back to when they leave the page instead of opening a window; exactly one of `returnUrls`.',
      },
      pageUrl: {
        description: 'The page that asks, to learn from `canReturn` whether it is one of `returnUrls`.',
      },
    },
    examples: [{ provider: 'atlassian', values: { subdomain: 'acme' } }],
  },
  Begun: {
    schema: begunSchema,
    description:
      'Open `startUrl` in a window within 60 s, once, and ask `GET /attempts/{id}` what becomes of it.',
    examples: [
      {
        attemptId: '2f0c1c0e-6f0a-4a55-9f0e-0d6f7a3f1f10',
        startUrl: 'https://app.example.com/connect/oauth/start?ticket=<one-time ticket>',
        callbackUrl: 'https://app.example.com/connect/oauth/callback',
      },
    ],
  },
  AuthorizationAnswer: {
    schema: authorizationAnswerSchema,
    description:
      'Where an authorization is. `revision` grows with every change; `ended` comes with a `result` or a `problem`.',
    examples: [{ attempt: { provider: 'atlassian', revision: 2, phase: 'authorizing', settled: [] } }],
  },
  AnswerSiteRequest: {
    schema: answerSiteRequestSchema,
    description:
      'Answers a question: the address of a proven Cloud ID, one of the offered sites, or what to replace.',
    examples: [{ cloudId: connection.cloudId }, { address: connection.host }, { replace: [] }],
  },
  Problem: {
    schema: failureSchema,
    description: `Problem details of RFC 9457. Match on \`code\`, never on texts:\n\n${sayCodes()}`,
    properties: {
      code: { enum: Object.keys(errorTable) },
      status: {
        description: 'The HTTP status; more exact than that of the code for 405, 408, 413, 415 and 500.',
      },
      field: { description: 'The field of the form at fault, where it is exactly one.' },
      retryable: { description: 'True where the same request may succeed later.' },
      evidence: { description: 'What may be told besides the code. It never holds what was sent.' },
      choice: { description: 'The sites that can be chosen instead, where there are any.' },
    },
    examples: [
      {
        type: 'urn:connect-atlassian:problem:not_found',
        title: 'not found',
        status: 404,
        detail: errorTable.not_found.message,
        code: 'not_found',
        retryable: false,
      },
    ],
  },
} as const satisfies Readonly<Record<string, Component>>;

export type ComponentName = keyof typeof components;

/** Where a component stands in the document. */
export const refTo = (name: ComponentName): Json => ({ $ref: `#/components/schemas/${name}` });
