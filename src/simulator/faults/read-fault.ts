import type { Fault, FaultKind } from './fault.ts';

type Rule = { readonly is: string; readonly holds: (value: unknown) => boolean };

const text = (is: string): Rule => ({ is, holds: (value) => typeof value === 'string' });

const whole = (is: string, least: number, most: number): Rule => ({
  is,
  holds: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
});

const RETRY_AFTER = whole('whole seconds', 0, 86_400);
const STATUS = whole('an HTTP status from 200 to 599', 200, 599);

const MATCH_RULES: Readonly<Record<string, Rule>> = {
  method: text('an HTTP method'),
  host: text('a public host'),
  path: text('the beginning of a path'),
};

const KIND_RULES: Readonly<Record<FaultKind['kind'], Readonly<Record<string, Rule>>>> = {
  'rate-limited': {
    retryAfterSeconds: RETRY_AFTER,
    reason: text('a RateLimit-Reason'),
  },
  status: {
    status: STATUS,
    body: text('text'),
    contentType: text('a media type'),
    retryAfterSeconds: RETRY_AFTER,
  },
  html: { status: STATUS },
  slow: { delayMs: whole('whole milliseconds, at most ten minutes', 0, 600_000) },
  reset: {},
  'ip-blocked': {},
  suspended: {},
  'policy-blocked': {},
  cloudfront: {},
};

const COMMON_RULES: Readonly<Record<string, Rule>> = {
  kind: text('a kind of fault'),
  times: whole('a whole number from 1', 1, Number.MAX_SAFE_INTEGER),
};

const REQUIRED: Readonly<Record<string, string>> = { status: 'status', slow: 'delayMs' };

const readFields = (what: string, input: unknown): Readonly<Record<string, unknown>> => {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw new TypeError(`${what} is an object.`);
};

const check = (what: string, fields: object, rules: Readonly<Record<string, Rule>>): void => {
  for (const [name, value] of Object.entries(fields)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) throw new TypeError(`${what} has no "${name}".`);
    if (!rule.holds(value)) throw new TypeError(`"${name}" is ${rule.is}.`);
  }
};

/**
 * Checks a fault that comes from outside.
 *
 * @throws {TypeError} saying what is wrong with it.
 */
export const readFault = (input: unknown): Fault => {
  const { when: match = {}, ...fields } = readFields('A fault', input);
  const kind = String(fields.kind);
  if (!Object.hasOwn(KIND_RULES, kind)) {
    throw new TypeError(`No fault "${kind}"; there are ${Object.keys(KIND_RULES).join(', ')}.`);
  }
  const what = `The fault "${kind}"`;
  check(what, fields, { ...COMMON_RULES, ...KIND_RULES[kind as FaultKind['kind']] });
  const required = REQUIRED[kind];
  if (required !== undefined && fields[required] === undefined) {
    throw new TypeError(`${what} needs "${required}".`);
  }
  const when = readFields('"when"', match);
  check('"when"', when, MATCH_RULES);
  return { ...fields, when } as Fault;
};
