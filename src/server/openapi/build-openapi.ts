import { PROGRESS_TYPE, WIRE_VERSION } from '../../core/wire/version.ts';
import type { Route } from '../routes/route.ts';
import { buildSchemas } from './build-schemas.ts';
import { type Json, refTo } from './components.ts';
import { describeProxy } from './describe-proxy.ts';
import {
  ALWAYS,
  BODY,
  byStatus,
  type Failure,
  fullAnswer,
  problemAnswer,
  sharedAnswers,
} from './failures.ts';
import { answerHeaders, ours, parameter, parameters } from './headers.ts';
import { type Answer, type Operation, operations } from './operations.ts';

const IDENTITY = [{ session: [] }, { hostSession: [] }];
const HTML = { 'text/html': { schema: { type: 'string' } } };

/**
 * The OpenAPI 3.1 document of the handler: `docs/openapi.json` is this, written by `npm run openapi`.
 *
 * @throws {Error} for a route that `operations.ts` does not describe.
 */
export function buildOpenApi(routes: readonly Pick<Route, 'method' | 'path' | 'open'>[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    const operation = operations[key];
    if (!operation) throw new Error(`Describe ${key} in src/server/openapi/operations.ts.`);
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(route, operation) };
  }
  const all = { ...paths, ...describeProxy(IDENTITY) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'connect-atlassian',
      version: WIRE_VERSION,
      summary: 'The HTTP contract between the page and the backend half.',
      description: INFO,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{publicUrl}/connect',
        description: '`publicUrl` and `basePath` of `createConnect`.',
        variables: { publicUrl: { default: 'https://app.example.com' } },
      },
    ],
    tags: [
      { name: 'wire', description: 'What the page asks.' },
      { name: 'window', description: 'The pages of the Atlassian window.' },
      { name: 'proxy', description: "The products' own REST APIs." },
    ],
    paths: all,
    components: {
      responses: sharedAnswers(all),
      schemas: buildSchemas(),
      parameters,
      headers: answerHeaders,
      securitySchemes: SECURITY,
    },
  };
}

function describe(
  { method, path, open }: Pick<Route, 'method' | 'path' | 'open'>,
  operation: Operation,
): Json {
  const { id, summary, query = [], body, form, answers, fails = [], failsAsPage = [] } = operation;
  const changes = method !== 'GET';
  const hasId = path.includes(':id');
  const failures: readonly Failure[] = [
    ...ALWAYS,
    // A token of `createSession` that has ended is refused on an open route, too.
    ['unauthenticated'],
    ...(open && !changes ? [] : changes ? ([['forbidden']] as const) : []),
    ...(hasId ? ([['not_found']] as const) : []),
    ...(body ? BODY : []),
    ...fails,
  ];
  return {
    operationId: id,
    tags: [path.startsWith('/oauth/') ? 'window' : 'wire'],
    summary,
    security: open ? [{}, ...IDENTITY] : IDENTITY,
    parameters: [
      ...(hasId ? [parameter('id')] : []),
      ...query,
      parameter('version'),
      ...(changes ? [parameter('origin')] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } },
    }),
    ...(form && {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: form } } },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
      ),
      ...describeFailures(failures, failsAsPage),
    },
  };
}

function describeAnswer({ is, json, lines, html, headers = [] }: Answer): Json {
  const content = {
    ...(json && { 'application/json': { schema: refTo(json) } }),
    ...(lines && {
      [PROGRESS_TYPE]: {
        schema: {
          type: 'string',
          description: 'Of each line:',
          contentMediaType: 'application/json',
          contentSchema: refTo(lines),
        },
      },
    }),
    ...(html && HTML),
  };
  return { description: is, headers: ours(...headers), ...(Object.keys(content).length > 0 && { content }) };
}

function describeFailures(asJson: readonly Failure[], asPage: readonly Failure[]): Json {
  const json = byStatus(asJson);
  const pages = byStatus(asPage);
  const statuses = [...new Set([...json.keys(), ...pages.keys()])];
  return Object.fromEntries(
    statuses.map((status) => {
      const shown = pages.get(status);
      const codes = json.get(status) ?? [];
      if (!shown) return [status, problemAnswer(status, codes)];
      const { content, ...answer } = fullAnswer(status, [...new Set([...codes, ...shown])]);
      const description = `${answer.description}; to a person, as a page.`;
      return [status, { ...answer, description, content: { ...(json.has(status) && content), ...HTML } }];
    }),
  );
}

const SECURITY = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `connect.createSession`, or one of your own that your `authenticate` reads.',
  },
  hostSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: "Your product's own session, whatever its cookie is called: your `authenticate` reads it.",
  },
  secretKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of CONNECT_SECRET_KEY. For servers: with `Origin` or `Sec-Fetch-Site` it is refused.',
  },
};

const INFO = `Every failure is problem details of RFC 9457 with one of a closed list of codes; those of the window are pages.

- Another method on one of these paths is answered with 405, \`invalid_request\`, and \`Allow\`; any other path with 404, \`not_found\`.
- HEAD is GET without the body.
- \`OPTIONS\` with \`Origin\` and \`Access-Control-Request-Method\` is a preflight: 204 for an origin of \`origins\`, 403 for any other. Credentials are never allowed across origins: a page elsewhere sends a session token.
- JSON that is sent is strict: 64 kB at most, and no key that is not described. Answers may hold more in a later version.`;
