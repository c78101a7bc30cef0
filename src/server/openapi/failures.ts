import { type ConnectErrorCode, errorCodes } from '../../core/error-codes.ts';
import { WIRE_HEADER } from '../../core/wire/version.ts';
import { type Json, refTo } from './components.ts';
import { ours } from './headers.ts';

/** A failure that a route may answer with; its status where that is more exact than its code's own. */
export type Failure = readonly [code: ConnectErrorCode, status?: number];

/** What any route may answer with: another version of the page, and a fault of our own. */
export const ALWAYS: readonly Failure[] = [['version_mismatch'], ['network', 500]];

/** What a strict body may be refused with. */
export const BODY: readonly Failure[] = [
  ['invalid_request'],
  ['invalid_request', 413],
  ['invalid_request', 415],
];

/** What any question to Atlassian may end in. */
export const ASKING: readonly Failure[] = [
  ['ip_blocked'],
  ['site_unavailable'],
  ['rate_limited'],
  ['upstream'],
  ['cancelled'],
  ['not_configured'],
];

/** What proving credentials may end in, besides {@link ASKING}. */
export const PROVING: readonly Failure[] = [
  ['invalid_credentials'],
  ['email_mismatch'],
  ['wrong_token_kind'],
  ['invalid_client'],
  ['cloud_not_found'],
  ['organization_id_given'],
  ['site_not_found'],
  ['site_not_accessible'],
  ['no_sites'],
  ['product_not_accessible'],
  ['insufficient_scope'],
  ['custom_domain'],
  ['wrong_environment'],
  ['network'],
];

/** Failures by the status that they come with. */
export function byStatus(failures: readonly Failure[]): ReadonlyMap<number, readonly ConnectErrorCode[]> {
  const found = new Map<number, ConnectErrorCode[]>();
  for (const [code, status = errorCodes[code][0]] of failures) {
    const codes = found.get(status) ?? [];
    if (!codes.includes(code)) codes.push(code);
    found.set(status, codes);
  }
  return found;
}

/** Who passes on what others answer: their answers may have the same status. */
type Passing = 'of-ours' | 'passed-on';

/** The answer with a problem document of one of these codes; one that many routes have stands in one place. */
export function problemAnswer(
  status: number,
  codes: readonly ConnectErrorCode[],
  passing: Passing = 'of-ours',
): Json {
  const [code] = codes;
  return codes.length === 1
    ? { $ref: `#/components/responses/${passing === 'of-ours' ? '' : 'proxy_'}${code}_${status}` }
    : fullAnswer(status, codes);
}

/** What {@link problemAnswer} refers to in this part of the document. */
export function sharedAnswers(paths: Json): Json {
  const references = /#\/components\/responses\/((proxy_)?([a-z_]+)_(\d{3}))/g;
  const found = [...JSON.stringify(paths).matchAll(references)].map(
    ([, name = '', passedOn, code, status]) =>
      [name, passedOn, code as ConnectErrorCode, Number(status)] as const,
  );
  return Object.fromEntries(
    found
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, passedOn, code, status]) => {
        const answer = fullAnswer(status, [code]);
        if (passedOn === undefined) return [name, answer];
        const description = `${answer.description}; without \`${WIRE_HEADER}\` it is the product's own.`;
        return [name, { ...answer, description, content: { ...answer.content, '*/*': {} } }];
      }),
  );
}

/** The answer itself. */
export function fullAnswer(status: number, codes: readonly ConnectErrorCode[]) {
  const properties = { code: { enum: codes }, status: { const: status } };
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: codes.some((code) => code === 'rate_limited') ? ours('Retry-After') : ours(),
    content: { 'application/problem+json': { schema: { allOf: [refTo('Problem'), { properties }] } } },
  };
}
