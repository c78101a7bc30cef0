import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { root } from '../../../scripts/public-api.js';

type Json = { readonly [key: string]: Json };

/** The committed document. */
export const openApi = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** Every operation of the document, as `GET /connections/{id}`. */
export const documented: readonly string[] = Object.entries<Json>(openApi.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((key) => METHODS.includes(key))
    .map((method) => `${method.toUpperCase()} ${path}`),
);

const BASE = 'https://openapi.invalid/';
const ajv = new Ajv2020({ strict: false, formats: { 'date-time': isDate, uri: URL.canParse } });
// Stricter than what is published: what an answer holds besides is either described, or it leaks.
ajv.addSchema(closed(openApi), BASE, false, false);

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}

function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const all = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const isOpen = all.type === 'object' && all.properties && !('additionalProperties' in all);
  return (isOpen ? { ...all, additionalProperties: false } : all) as T;
}

/** What is wrong with a value by the schema at this place of the document. */
export function misfits(value: unknown, ...place: readonly string[]): readonly string[] {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const $ref = `${BASE}#/${pointer.join('/')}`;
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  return validate(value) ? [] : [`${place.join(' ')}: ${ajv.errorsText(validate.errors)}`];
}

type Exchange = {
  readonly method: string;
  /** Below the mount point. */
  readonly path: string;
  readonly sent?: unknown;
  readonly response: Pick<Response, 'status' | 'headers'>;
  readonly text: string;
};

/** @throws {Error} that says what the document does not say of an exchange with the handler. */
export function requireDescribed(exchange: Exchange): void {
  const objections = objectionsTo(exchange);
  if (objections.length > 0) throw new Error(`Not as docs/openapi.json says:\n${objections.join('\n')}`);
}

/** The path that the document has for an address of the handler. */
export function belowMount(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname.replace(/^\/connect/, '') + search;
}

const templates = Object.keys(openApi.paths).map((path) => {
  const pattern = path.replace('{path}', '.*').replaceAll(/\{\w+\}/g, '[^/]*');
  return [path, new RegExp(`^${pattern}$`)] as const;
});

const WIRE_HEADER = 'connect-wire-version';
const LINES = 'application/x-ndjson';

function objectionsTo({ method, path, sent, response, text }: Exchange): readonly string[] {
  const { status, headers } = response;
  const [template = ''] = templates.find(([, pattern]) => pattern.test(path.split('?')[0] ?? '')) ?? [];
  const item = openApi.paths[template];
  const key = [method.toLowerCase(), method === 'HEAD' ? 'get' : ''].find((name) => item?.[name]);
  // Said in words, for all paths at once.
  if (method === 'OPTIONS' || (!key && status === (item ? 405 : 404))) return [];
  if (!key) return [`${method} ${path} is not in the document`];
  const { responses, requestBody } = item[key];
  // What the proxy passes on is whatever it is.
  if (responses.default && !headers.has(WIRE_HEADER)) return [];
  if (!responses[status]) return [`${method} ${path}: the status ${status} is not in the document`];
  const place = responses[status].$ref?.slice(2).split('/') ?? [
    'paths',
    template,
    key,
    'responses',
    `${status}`,
  ];
  const body = ['content', 'application/json', 'schema'];
  const isTaken = status < 300 && requestBody?.content['application/json'] && typeof sent === 'object';
  return [
    ...(isTaken ? misfits(sent, 'paths', template, key, 'requestBody', ...body) : []),
    ...misfitsOfAnswer(place, headers, method === 'HEAD' ? undefined : text),
  ];
}

function misfitsOfAnswer(
  place: readonly string[],
  headers: Headers,
  text: string | undefined,
): readonly string[] {
  const answer = place.reduce((at, key) => at[key], openApi);
  const missing = [WIRE_HEADER, 'x-request-id', 'Location'].filter(
    (name) => name in answer.headers && !headers.has(name),
  );
  const objections = missing.map((name) => `${place.join(' ')}: without ${name}`);
  if (text === undefined) return objections;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  if (!answer.content) return text === '' ? objections : [...objections, `${place.join(' ')}: a body`];
  if (!answer.content[type]) return [...objections, `${place.join(' ')}: the type "${type}"`];
  if (type === 'text/html') return objections;
  const schema = [...place, 'content', type, 'schema', ...(type === LINES ? ['contentSchema'] : [])];
  const bodies = type === LINES ? text.split('\n').filter(Boolean) : [text];
  return [...objections, ...bodies.flatMap((body) => misfits(JSON.parse(body), ...schema))];
}
