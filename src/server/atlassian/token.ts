import * as z from 'zod/mini';
import type { CloudHosts } from '../../core/clouds.ts';
import { ConnectError, type ConnectErrorDetail } from '../../core/errors.ts';
import { Secret } from '../vault/secret.ts';
import type { AtlassianAnswer } from './answer.ts';
import { evidenceOf } from './evidence.ts';
import { failureBeforeSite } from './failure-of.ts';
import { readProbeResponse } from './read-probe.ts';
import type { AtlassianRequest } from './request.ts';

/** What a client ID and its secret buy. */
export type AccessToken = {
  readonly token: Secret;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  /** How long it lives in all, in milliseconds. */
  readonly life: number;
};

/** The public and the secret half of an OAuth 2.0 credential. */
export type Client = { readonly clientId: string; readonly secret: Secret };

/** Names of the form fields, so that a failure can blame the right one. */
type ClientFields = { readonly secret?: string };

const USUAL_LIFE_S = 3_600;
/** What is said to live longer is bought again in time all the same. */
const LONGEST_LIFE_S = 86_400;
const LONGEST_MARGIN_MS = 5 * 60_000;

const granted = z.object({
  access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,20000}$/)),
  token_type: z.optional(z.string().check(z.regex(/^bearer$/i))),
  expires_in: z.nullish(z.union([z.number(), z.string()])),
});
const refused = z.object({
  error: z.optional(z.string()),
  error_description: z.catch(z.optional(z.string()), undefined),
});

/** More than five minutes left, or more than a tenth of its life where that is less. */
export const isFresh = ({ endsAt, life }: AccessToken, now: number): boolean =>
  endsAt - now > Math.min(LONGEST_MARGIN_MS, life / 10);

const LEAST_MS = 30_000;

/** Enough left for one more request. */
export const isAlive = ({ endsAt }: AccessToken, now: number): boolean => endsAt - now > LEAST_MS;

/**
 * Asks for an access token. No `scope`: any is refused as `invalid_scope`, since a credential's scopes are fixed when it
 * is made. No `resource`: it is refused as `invalid_target`.
 *
 * @see https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts
 * @see https://github.com/n8n-io/n8n/pull/37513
 */
export function buildTokenRequest(hosts: CloudHosts, { clientId, secret }: Client): AtlassianRequest {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret.reveal(),
  });
  return {
    url: `${hosts.auth}/oauth/token`,
    body: { type: 'application/x-www-form-urlencoded', content: new Secret(form.toString()) },
    secrets: [secret],
  };
}

/**
 * Reads the access token.
 *
 * Only `invalid_client` is measured for an unknown client; what a wrong secret gets is not established, and may be the
 * same. So only `access_denied`, which a wrong secret of another kind of app is measured to get, singles the secret out.
 *
 * @throws {ConnectError} `invalid_client` (reason `secret` at its field; `unauthorized`; `silent` when nothing says whom it
 * refuses), `rate_limited`, `ip_blocked`, `upstream`.
 */
export function readTokenResponse(answer: AtlassianAnswer, fields: ClientFields, now: number): AccessToken {
  const token = readAccessToken(answer, now);
  if (!token) throw refusalOf(answer, fields);
  return token;
}

/** The access token in an answer of the token endpoint, whoever asked for it; undefined when there is none. */
export function readAccessToken(answer: AtlassianAnswer, now: number): AccessToken | undefined {
  const { data } = z.safeParse(
    granted,
    answer.kind === 'answer' && answer.status === 200 ? answer.json : null,
  );
  if (!data) return undefined;
  const life = readLife(data.expires_in) * 1000;
  return { token: new Secret(data.access_token), endsAt: now + life, life };
}

/** In seconds, whatever the answer calls them; where it says nothing of sense, what is usual. */
function readLife(said: number | string | null | undefined): number {
  const seconds = Number(said ?? Number.NaN);
  return seconds >= 1 ? Math.min(seconds, LONGEST_LIFE_S) : USUAL_LIFE_S;
}

function refusalOf(answer: AtlassianAnswer, fields: ClientFields): ConnectError {
  const error = readTokenError(answer);
  const state = outageOf(answer);
  if (state) return state;
  const say = (detail: ConnectErrorDetail, field?: string) =>
    new ConnectError('invalid_client', { field, detail: { ...evidenceOf(answer), ...detail } });
  switch (error) {
    case 'invalid_client':
      return say({});
    case 'unauthorized_client':
      return say({ reason: 'unauthorized' });
    case 'access_denied':
      return say({ reason: 'secret' }, fields.secret);
    default:
      // A refusal that does not say whom it refuses: a proxy on the way may send it, so that it ends nothing.
      return readProbeResponse(answer).meaning === 'refused' ? say({ reason: 'silent' }) : upstream(answer);
  }
}

/** The failure of an answer that is about Atlassian's own state, and not about who asked for a token. */
export function outageOf(answer: AtlassianAnswer): ConnectError | undefined {
  const result = readProbeResponse(answer);
  const named = readTokenError(answer) !== undefined && result.meaning !== 'ip-blocked';
  return named ? undefined : failureBeforeSite(result);
}

/** What the token endpoint calls the refusal, where it refuses; an outage has no such name. */
const readTokenError = (answer: AtlassianAnswer): string | undefined => readTokenRefusal(answer)?.error;

/** The same with what it says about it. */
export function readTokenRefusal(answer: AtlassianAnswer): z.infer<typeof refused> | undefined {
  if (answer.kind === 'none' || ![400, 401, 403].includes(answer.status)) return undefined;
  return z.safeParse(refused, answer.json).data;
}

/** The failure of an answer that says nothing of sense. */
export const upstream = (answer: AtlassianAnswer) =>
  new ConnectError('upstream', { detail: evidenceOf(answer) });
