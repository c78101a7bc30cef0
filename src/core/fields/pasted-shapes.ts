import { clouds } from '../clouds.ts';
import type { Field, FieldKind } from '../provider.ts';
import { cleanValue, MAX_VALUE_LENGTH } from './clean-value.ts';
import type { PastedValues } from './pasted-values.ts';
import { isCloudId, parseSiteAddress } from './site-address.ts';

/** What can be told by itself, without a name beside it. */
type Shape = Extract<FieldKind, 'site' | 'address' | 'email' | 'secret'>;

// Where one word of a text, a mark-up, a command or a link within a link ends. Between letters, a quote is part of a name.
const BETWEEN = /(?:[\s"`<>()[\]{}|\u3001\u3002\u300c-\u3011\uff08\uff09\uff0c]|'(?!\w)|\B'(?=\w))+/;
const LINE = /[\r\n\u2028\u2029]/;
const SENTENCE = /[.,;:!?]/;
const EMAIL = /^(?:mailto:|-u'?)?([^\s@:,;=/-][^\s@:,;=/]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:,;.!?]|$)/i;
const SECRET = /(?:^|[^\w-])(AT[ACS]TT3x[\w-]+=[0-9A-F]{8})(?![\w=])/;
const QUERY = /[?&]/;
// An organization's ID looks like a Cloud ID. The end of a host may be called so, too.
const ORGANIZATION = /(?:^|[^a-z0-9.@-])org(?:ani[sz]ation|id|[\s:=_-])/i;
const MAX_WORDS = 400;

/**
 * Finds values by their form in a text that names none: a command, a message, lines without their labels. One of each kind
 * at the most, since of two nobody knows which is meant, nor of two fields; one alone has to be what the field that it was
 * pasted into is for. Undefined for a text that is a value as it stands, or a name in words.
 *
 * @param into the field that the text was pasted into
 * @example
 * findPastedValues('curl -u bot@…:ATSTT3x… https://acme.atlassian.net/…', provider.fields, 'email')  // Map { cloudId, email, apiToken }
 */
export function findPastedValues(
  pasted: string,
  fields: readonly Field[],
  into: string,
): PastedValues | undefined {
  const text = cleanValue(pasted);
  if (text.length > MAX_VALUE_LENGTH || isAddress(text)) return undefined;
  const found: Record<Shape, Set<string>> = {
    site: new Set(),
    address: new Set(),
    email: new Set(),
    secret: new Set(),
  };
  const tellsOfOrganization = ORGANIZATION.test(text);
  for (const word of text.split(BETWEEN).slice(0, MAX_WORDS)) {
    if (tellsOfOrganization && isCloudId(cleanValue(word, SENTENCE).toLowerCase())) continue;
    for (const [shape, value] of readWord(word)) found[shape].add(value);
  }
  const isName = fields.some(({ name, kind }) => name === into && kind === 'text') && !LINE.test(text);
  if (isName && found.secret.size === 0) return undefined;
  const values = fields.flatMap(({ name, kind }): (readonly [string, string])[] => {
    const isMeant = name === into || fields.filter((field) => field.kind === kind).length === 1;
    const [only, ...others] = isShape(kind) && isMeant ? found[kind] : [];
    return only === undefined || others.length > 0 || only === text ? [] : [[name, only]];
  });
  return values.length > 1 || values[0]?.[0] === into ? new Map(values) : undefined;
}

const isShape = (kind: FieldKind): kind is Shape =>
  kind === 'site' || kind === 'address' || kind === 'email' || kind === 'secret';

/** An address may go on with blanks, as a search in it does; on another line there is something else. */
const isAddress = (text: string): boolean => !LINE.test(text) && parseSiteAddress(text).kind !== 'refused';

function readWord(word: string): readonly (readonly [Shape, string])[] {
  const secret = SECRET.exec(word)?.[1];
  const email = EMAIL.exec(word)?.[1];
  return [
    ...(secret === undefined ? [] : [['secret', secret] as const]),
    ...(email === undefined ? [] : [['email', email] as const]),
    ...readSite(cleanValue(word, SENTENCE)),
    ...word.split(QUERY).slice(1).flatMap(readParameter),
  ];
}

/** A name alone may be any word; what is filled in is no more than what the address is about. */
function readSite(word: string): readonly (readonly [Shape, string])[] {
  const address = parseSiteAddress(word);
  if (address.kind === 'cloud-id') return [['site', address.cloudId]];
  if (address.kind !== 'host' || address.cloud === undefined) return [];
  const host = address.subdomain + clouds[address.cloud].siteSuffix;
  return [
    ['site', host],
    ['address', host],
  ];
}

/** A mail program, a search or a login page may have put the address into one of its own. */
function readParameter(part: string): readonly (readonly [Shape, string])[] {
  const value = new URLSearchParams(part).values().next().value;
  return /^https?:\/\//i.test(value ?? '') ? readSite(value ?? '') : [];
}
