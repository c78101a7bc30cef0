import type { Json } from './components.ts';
import { byStatus, type Failure, problemAnswer } from './failures.ts';
import { parameter } from './headers.ts';

const PRODUCTS = ['jira', 'confluence'] as const;
const READING = ['get', 'head'] as const;
const CHANGING = ['post', 'put', 'patch', 'delete'] as const;

const REFUSED: readonly Failure[] = [
  ['invalid_request'],
  ['unauthenticated'],
  ['forbidden'],
  ['not_found'],
  ['invalid_request', 405],
  ['needs_reconnect'],
  ['rate_limited'],
  ['cancelled'],
  ['network', 500],
  ['not_configured'],
  ['upstream'],
];
const WITH_A_BODY: readonly Failure[] = [
  ['invalid_request', 408],
  ['invalid_request', 413],
];

const anything = { '*/*': {} };
const KEY = { secretKey: [] };

/** The products' own REST APIs, which pass with the credentials of a connection. */
export function describeProxy(identity: readonly Json[]): Json {
  return Object.fromEntries(
    PRODUCTS.map((product) => [`/proxy/{id}/${product}/{path}`, describe(product, identity)]),
  );
}

function describe(product: (typeof PRODUCTS)[number], identity: readonly Json[]): Json {
  const operation = (method: string, failures: readonly Failure[], more: Json): Json => ({
    operationId: `${method}${product === 'jira' ? 'Jira' : 'Confluence'}`,
    tags: ['proxy'],
    summary: `${method.toUpperCase()} of the product's own REST API, with the credentials of a connection.`,
    ...more,
    responses: {
      ...Object.fromEntries(
        [...byStatus(failures)].map(([status, codes]) => [status, problemAnswer(status, codes, 'passed-on')]),
      ),
      default: {
        description:
          'What the product answered, whatever it is, without cookies and without `connect-wire-version`.',
        content: anything,
      },
    },
  });
  return {
    parameters: ['id', 'path', 'tenant'].map((name) => parameter(name as Parameters<typeof parameter>[0])),
    ...Object.fromEntries(
      READING.map((method) => [method, operation(method, REFUSED, { security: [KEY, ...identity] })]),
    ),
    ...Object.fromEntries(
      CHANGING.map((method) => [
        method,
        operation(method, [...REFUSED, ...WITH_A_BODY], {
          security: [KEY],
          requestBody: { description: "The product's own.", content: anything },
        }),
      ]),
    ),
  };
}
