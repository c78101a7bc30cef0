import type { ConnectErrorCode } from '../error-codes.ts';
import type { ConnectErrorDetail } from '../errors.ts';
import { addressPlaces } from './address-places.ts';
import { errorReasons, type SharpError } from './error-reasons.ts';
import { errorWords } from './error-words.ts';
import { fieldIssues, isFieldIssue } from './field-words.ts';
import { fill } from './fill.ts';
import { listNames } from './list-names.ts';
import type { Messages } from './messages.ts';
import type { Language } from './say-from.ts';

/** What of a failure its words depend on. */
type WordedDetail = Pick<ConnectErrorDetail, 'reason' | 'asked' | 'scopes' | 'products'>;

/** What happened, and what to do about it. */
type Told = readonly [happened: string, advice: string];

/** A server may be newer than its page: what it names beyond these is called as it is there. */
const APPS: ReadonlyMap<string, string> = new Map([
  ['jira', 'Jira'],
  ['confluence', 'Confluence'],
]);

/** An app as Atlassian writes its name; one that is not known here, as it came. */
export const nameApp = (product: string): string => APPS.get(product) ?? product;

/** What the words of a failure may name. */
export const placesOf = (
  { asked, scopes, products = ['jira', 'confluence'] }: Omit<WordedDetail, 'reason'>,
  messages?: Messages,
  language?: Language,
) => ({
  // Which cloud it was about, a failure does not tell; the form, which knows, has said it before where it could.
  ...addressPlaces(),
  asked,
  scopes: scopes && listNames(scopes, messages, language),
  apps: new Intl.ListFormat(language?.tag ?? 'en', { type: 'disjunction' }).format(products.map(nameApp)),
});

/** Words for a failure: what happened, and what to do; English where `messages` has none. */
export function failureWords(
  code: ConnectErrorCode,
  detail: WordedDetail = {},
  messages: Messages = {},
  language?: Language,
): Told {
  const values = placesOf(detail, messages, language);
  const [happened, advice] = findWords(code, detail, messages);
  return [fill(happened, values), fill(advice, values)];
}

function findWords(
  code: ConnectErrorCode,
  { reason, asked, scopes = [] }: WordedDetail,
  messages: Messages,
): Told {
  const key = `${code}:${reason ?? (asked === undefined ? '' : 'asked')}`;
  const sharper = isSharp(key) ? readLines(messages[`error.${key}`], errorReasons[key]) : undefined;
  // Words that name scopes are for where there are some to name.
  if (sharper && (scopes.length > 0 || !sharper[1].includes('{scopes}'))) return sharper;
  const [happened, advice] = readLines(messages[`error.${code}`], errorWords[code]);
  // What is wrong with one field has words of its own; those that name it are for the form, which knows its name.
  const sentence = isFieldIssue(reason) ? (messages[`field.${reason}`] ?? fieldIssues[reason]) : '{label}';
  if (sentence.includes('{label}')) return [happened, advice];
  const end = sentence.indexOf('. ') + 1;
  return end > 0 ? [sentence.slice(0, end), sentence.slice(end + 1)] : [sentence, advice];
}

const isSharp = (key: string): key is SharpError => Object.hasOwn(errorReasons, key);

/** Words of a catalogue: what happened on the first line, what to do on the others. */
function readLines(own: string | undefined, english: Told): Told {
  if (own === undefined) return english;
  const [happened = '', ...advice] = own.split('\n');
  return [happened, advice.join('\n')];
}
