import type { Field, FieldKind } from '../provider.ts';
import { cleanField, cleanValue, MAX_VALUE_LENGTH } from './clean-value.ts';
import { expiryIssue } from './expiry.ts';
import { readPairs } from './pasted-pairs.ts';
import { holdsToken, tokenKind } from './token-kind.ts';

/** What a pasted text says about a form: a value for each field that it names. */
export type PastedValues = ReadonlyMap<string, string>;

const MAX_PAIRS = 200;
const BEFORE_NAME = /^(?:atlassian|jira|confluence|cloud|service|account|the|our|your|bot|token)/;

const addresses = [
  'site',
  'sitename',
  'siteurl',
  'url',
  'baseurl',
  'host',
  'hostname',
  'domain',
  'subdomain',
  'instance',
  'website',
];

/** What else people call such a field in their settings, lower case and without punctuation. */
const synonyms: Readonly<Record<FieldKind, readonly string[]>> = {
  site: ['cloudid', ...addresses],
  address: addresses,
  email: ['email', 'emailaddress', 'mail', 'user', 'useremail', 'username'],
  'client-id': ['clientid', 'oauthclientid', 'clientkey'],
  secret: ['secret', 'token', 'apitoken', 'apikey', 'pat', 'password'],
  expiry: ['expires', 'expireson', 'expiresat', 'expiry', 'expirydate', 'expiration'],
  text: [],
};

/**
 * Reads `KEY=value` lines (`.env`, YAML, a spreadsheet's two columns, labels over their values) or JSON, and finds which fields they name;
 * undefined for a text that names none, which is then a value like any other.
 *
 * @example
 * readPastedValues('ATLASSIAN_EMAIL=bot@…\nATLASSIAN_API_TOKEN=…', provider.fields)  // Map { email, apiToken }
 */
export function readPastedValues(text: string, fields: readonly Field[]): PastedValues | undefined {
  if (text.length > MAX_VALUE_LENGTH) return undefined;
  const found = new Map<string, { readonly value: string; readonly rank: number }>();
  const isName = (key: string) => matchField(plain(key), fields) !== undefined;
  for (const [key, pasted] of readPairs(text, isName).slice(0, MAX_PAIRS)) {
    const match = matchField(plain(key), fields);
    const value = match && readValue(firstWord(cleanField(pasted, match.kind), match.kind), match.kind);
    // Of two that fit equally well, the first one stands.
    if (match && value && match.rank > (found.get(match.name)?.rank ?? 0))
      found.set(match.name, { value, rank: match.rank });
  }
  if (found.size === 0) return undefined;
  return new Map(
    fields.flatMap(({ name }) => {
      const pair = found.get(name);
      return pair ? [[name, pair.value] as const] : [];
    }),
  );
}

// What can be nothing else, whatever follows it.
const words: Partial<Record<FieldKind, RegExp>> = {
  site: /^(?:https?:\/\/[^\s<>|]+|[0-9a-f]{8}-[0-9a-f-]{27})/i,
  address: /^https?:\/\/[^\s<>|]+/i,
  email: /^[^\s<>|@:,;()]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i,
  secret: /^AT[ACS]TT[\w-]+=[0-9A-F]{8}/,
};
// A blank or a bracket, the end of a sentence, or the same again as a link. Line breaks are inside of a value.
const AFTER_WORD = /^(?:[ \t\xa0(]|[.,;:!?)>\]]+(?:[ \t\xa0]|$)|[<|])/;

/** A value without the sentence that goes on behind it, and without what mail programs make of an address. */
function firstWord(value: string, kind: FieldKind): string {
  const text = value.replace(/^<?(?:mailto:)?/i, '');
  const found = words[kind]?.exec(text)?.[0];
  if (found === undefined) return value;
  const word = cleanValue(found, /[.,;:!?)\]]/);
  const rest = text.slice(word.length);
  // Of two secrets, nobody knows which one is meant.
  return rest === '' || (AFTER_WORD.test(rest) && !holdsToken(rest)) ? word : value;
}

/**
 * A date may come with its time; what is none in figures is not filled in, since no date control could show it. Nor is a
 * secret where it would be shown, nor a client ID with words behind it, which may be one.
 */
function readValue(value: string, kind: FieldKind): string | undefined {
  if (kind === 'client-id' ? tokenKind(value) || /\s/.test(value) : kind !== 'secret' && holdsToken(value))
    return undefined;
  if (kind !== 'expiry') return value;
  const date = value.slice(0, 10);
  return expiryIssue(date, Date.now()) === 'expiry_form' ? undefined : date;
}

function matchField(key: string, fields: readonly Field[]) {
  const names = namesIn(key);
  let best: { readonly name: string; readonly kind: FieldKind; readonly rank: number } | undefined;
  for (const { name, label, kind } of fields) {
    const rank = Math.max(rankOf(names, [plain(name), plain(label)], 2), rankOf(names, synonyms[kind], 1));
    if (rank > (best?.rank ?? 0)) best = { name, kind, rank };
  }
  return best;
}

/** How well a key fits: a field's own name beats what else it is called, and the whole key beats the end of it. */
function rankOf(names: readonly string[], fitting: readonly string[], weight: number): number {
  const at = names.findIndex((name) => fitting.includes(name));
  return at < 0 ? 0 : weight * 10 - at;
}

/** `JIRA_CLOUD_URL` is a `cloudurl` and a `url` too. */
function namesIn(key: string): readonly string[] {
  const names = [plain(key)];
  for (const name of names) {
    const rest = name.replace(BEFORE_NAME, '');
    if (rest !== name && rest !== '') names.push(rest);
  }
  return names;
}

/** `export ATLASSIAN_CLOUD_ID` and `"Cloud ID"` alike, without what only their syntax needs. */
const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');
