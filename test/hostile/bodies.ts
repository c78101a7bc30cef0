import { TOKEN } from './texts.ts';

/** What a caller that follows the rules sends to one route. */
export type Valid = Readonly<Record<string, unknown>>;

/** A request that breaks the rules, made of one that follows them. */
export type HostileBody = {
  readonly row: number;
  readonly what: string;
  readonly status: 400 | 413 | 415;
  readonly write: (valid: Valid) => BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
};

const encoder = new TextEncoder();
const json = (valid: unknown) => JSON.stringify(valid);
const begun = (valid: Valid, more: string) => `{${more},${json(valid).slice(1)}`;
const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
const MB = 1024 * 1024;

/** Sends it in pieces, without saying how long it will be. */
function inPieces(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(encoder.encode(' '.repeat(16 * 1024)));
      left -= 16 * 1024;
      if (left <= 0) controller.close();
    },
  });
}

const types = [
  'text/plain',
  'text/plain;charset=UTF-8',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'application/jsonp',
  'application/json, text/plain',
  'text/plain; application/json',
  ' ',
];

const broken = [
  '',
  ' ',
  '{',
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '[{}]',
  '{}',
  'NaN',
  "{'address':'acme'}",
  '{"address":"acme",}',
  '{"address":"acme"} {}',
  '/**/{}',
  `${TOKEN}`,
  'address=acme',
  '\u0000',
];

export const hostileBodies: readonly HostileBody[] = [
  ...['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}', '"__proto__":null'].map(
    (key): HostileBody => ({
      row: 8,
      what: `the key ${key}`,
      status: 400,
      write: (valid) => begun(valid, key),
    }),
  ),
  ...['tenantId', 'userId', 'status', 'toString', ''].map(
    (key): HostileBody => ({
      row: 8,
      what: `the key "${key}"`,
      status: 400,
      write: (valid) => json({ ...valid, [key]: 'x' }),
    }),
  ),
  { row: 10, what: 'a list 10,000 deep', status: 400, write: () => nested(10_000) },
  {
    row: 10,
    what: 'an object 5,000 deep',
    status: 400,
    write: () => `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  },
  {
    row: 10,
    what: 'such a list in an unknown key',
    status: 400,
    write: (valid) => begun(valid, `"x":${nested(10_000)}`),
  },
  { row: 10, what: 'a list 100,000 deep', status: 413, write: () => nested(100_000) },
  {
    row: 10,
    what: '10,000 keys',
    status: 413,
    write: (valid) =>
      json({ ...Object.fromEntries([...Array(10_000).keys()].map((key) => [key, 1])), ...valid }),
  },
  { row: 10, what: '5 MB', status: 413, write: (valid) => json({ ...valid, x: 'a'.repeat(5 * MB) }) },
  {
    row: 10,
    what: '5 MB of blanks before it',
    status: 413,
    write: (valid) => ' '.repeat(5 * MB) + json(valid),
  },
  { row: 10, what: '5 MB in pieces', status: 413, write: () => inPieces(5 * MB) },
  {
    row: 10,
    what: 'pieces without an end',
    status: 413,
    write: () => inPieces(Number.POSITIVE_INFINITY),
  },
  {
    row: 10,
    what: '5 MB that say they are short',
    status: 413,
    headers: { 'content-length': '2' },
    write: () => inPieces(5 * MB),
  },
  {
    row: 10,
    what: 'a short one that says it is long',
    status: 413,
    headers: { 'content-length': '99999999999' },
    write: json,
  },
  ...types.map(
    (type): HostileBody => ({
      row: 11,
      what: `content-type "${type}"`,
      status: 415,
      headers: { 'content-type': type },
      write: json,
    }),
  ),
  ...broken.map(
    (text): HostileBody => ({
      row: 12,
      what: `no object of ours: ${text === TOKEN ? 'a token' : JSON.stringify(text)}`,
      status: 400,
      write: () => text,
    }),
  ),
  {
    row: 12,
    what: 'UTF-16',
    status: 400,
    write: (valid) => new Uint8Array(Buffer.from(json(valid), 'utf16le')),
  },
  {
    row: 12,
    what: 'bytes that are no text',
    status: 400,
    write: () => new Uint8Array([0xff, 0xfe, 0xc0, 0x80]),
  },
];

/** What may stand where a text is due. */
export const noTexts: readonly unknown[] = [
  null,
  true,
  0,
  1e308,
  [],
  ['acme.atlassian.net'],
  [['acme']],
  {},
  { toString: 'acme' },
  { length: 4, 0: 'a' },
  { $ne: null },
];

/** Every text of a body, as the path that leads to it. */
export function textsIn(valid: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof valid !== 'object' || valid === null) return [path];
  return Object.entries(valid).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** The same body with another value at a path. */
export function replaced(valid: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const object = valid as Valid;
  return { ...object, [key]: replaced(object[key], rest, value) };
}
