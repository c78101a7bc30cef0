import { WIRE_HEADER, WIRE_VERSION } from '../../core/wire/version.ts';
import { REQUEST_ID } from '../http/trace.ts';
import type { Json } from './components.ts';

const text = { type: 'string' };

/** Headers of answers. */
export const answerHeaders = {
  [WIRE_HEADER]: {
    description: 'Every answer of this handler has it; one that the proxy passes on from Atlassian has not.',
    schema: { const: WIRE_VERSION },
  },
  [REQUEST_ID]: {
    description:
      'Names the request in the log: yours where you sent one of 8 to 64 plain letters, else a new one.',
    schema: text,
  },
  'Retry-After': {
    description: 'Seconds to wait, where Atlassian says so, or a limit of this server.',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  Location: { description: 'Where the browser goes on to.', schema: text },
  'Set-Cookie': { description: 'Ties the attempt to this browser; only its hash is kept.', schema: text },
} satisfies Readonly<Record<string, Json>>;

/** References to headers of an answer of ours. */
export const ours = (...names: readonly (keyof typeof answerHeaders)[]): Json =>
  Object.fromEntries(
    [WIRE_HEADER, REQUEST_ID, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

/** Parameters that several routes take. */
export const parameters = {
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: "Another tenant's is answered exactly as one that does not exist.",
    schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
  },
  version: {
    name: WIRE_HEADER,
    in: 'header',
    description:
      'The version that the caller speaks; another one than this is refused with `version_mismatch`.',
    schema: { const: WIRE_VERSION },
  },
  origin: {
    name: 'Origin',
    in: 'header',
    description:
      'The origin of `publicUrl`, or one of `origins`, to the letter; browsers send it by themselves. A change without it is refused, unless `Sec-Fetch-Site: same-origin` is there.',
    schema: { type: 'string', format: 'uri' },
  },
  tenant: {
    name: 'X-Connect-Tenant',
    in: 'header',
    description:
      'The tenant that the connection has to belong to; where it is given, any other is as good as unknown.',
    schema: text,
  },
  path: {
    name: 'path',
    in: 'path',
    required: true,
    description:
      "The product's own REST path, slashes included, for example `rest/api/3/myself`; Confluence's begins with `wiki/`, and the query is passed on. Dot segments, double slashes, backslashes and encoded ones are refused.",
    schema: text,
    example: 'rest/api/3/myself',
  },
} satisfies Readonly<Record<string, Json>>;

export const parameter = (name: keyof typeof parameters): Json => ({
  $ref: `#/components/parameters/${name}`,
});
