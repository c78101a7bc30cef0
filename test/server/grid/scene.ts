import type { CreateConnectOptions } from '../../../src/server/options.ts';
import {
  type Backend,
  clientOf,
  clientValuesOf,
  ORIGIN,
  openBackend,
  PROVIDER,
  sampleOf,
  valuesOf,
} from '../open-backend.ts';

export const SECRET_KEY = 'a-secret-key-of-the-hosts-server-0123456789';
export const ADA = { 'x-test-user': 'northwind/ada' };

/** What Ada of the tenant northwind has: a connection, an authorization that is under way, a question about the site. */
export type Scene = {
  readonly backend: Backend;
  readonly provider: string;
  readonly address: string;
  readonly values: Readonly<Record<string, string>>;
  readonly connectionId: string;
  readonly authorizationId: string;
  readonly questionId: string;
  /** A site that answers the question. */
  readonly cloudId: string;
};

export async function openScene(options: Partial<CreateConnectOptions> = {}): Promise<Scene> {
  const backend = await openBackend({ secretKey: SECRET_KEY, ...options });
  const sample = sampleOf(backend.simulator, 'everything');
  const values = valuesOf(sample);
  const submitted = await backend.submit(values);
  const begun = await backend.call('POST', '/attempts', { provider: 'atlassian', values: {} });
  const asked = await backend.submitClient(clientValuesOf(clientOf(backend.simulator, 'three-sites')));
  return {
    backend,
    provider: PROVIDER,
    address: sample.site,
    values,
    connectionId: submitted.json.connection.id,
    authorizationId: begun.json.attemptId,
    questionId: asked.json.attemptId,
    cloudId: asked.json.sites[0].cloudId,
  };
}

/** What is kept of everybody, and what Atlassian was asked: a denied request changes none of it. */
export async function stateOf({ backend, authorizationId, questionId }: Scene): Promise<string> {
  const { store, simulator, errors, events } = backend;
  const owner = { tenantId: 'northwind', userId: 'ada' };
  const tenants = ['northwind', 'contoso'];
  return JSON.stringify([
    await Promise.all(tenants.map((tenant) => store.listConnections(tenant))),
    await Promise.all(tenants.map((tenant) => store.listAudit(tenant, { limit: 100 }))),
    await store.getAuthorization(authorizationId, owner),
    await store.getAttempt(questionId, owner, Date.now()),
    simulator.requests.length,
    errors.map(String),
    events,
  ]);
}

/** A request as it is sent, with an id so that answers differ in nothing else. */
export async function ask(
  { backend }: Scene,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
) {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await backend.connect.handle(
    new Request(`${ORIGIN}/connect${path}`, {
      method,
      headers: { 'x-request-id': 'the-same-one', ...type, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: [...response.headers], text };
}

/** What a refusal is told by. */
export function told({ status, text }: { readonly status: number; readonly text: string }) {
  const { code, evidence } = JSON.parse(text);
  return { status, code, reason: evidence?.reason };
}
