import { cleanValue } from './clean-value.ts';

/** A name and its value, as they stand in a pasted text. */
export type Pair = readonly [key: string, value: string];
/** Whether something goes by this name in the form. */
type IsName = (key: string) => boolean;

const MAX_DEPTH = 4;
const MAX_CELLS = 40;
// What may stand before a name: a shell's word, the edge of a table, or the number of a line.
const BEFORE = /^(?:(?:export|set|env)\s|\||\d{1,3}[.)]?\s)\s*/i;
// In PowerShell before each of them, in the middle of a line as well.
const SCOPE = /\$env:/gi;
const COMMENT = /^(?:#|;|\/\/)/;
// A name alone, over its value; not one whose value is left empty.
const LABEL = /^[a-z][\w .-]*:?$/i;
const YAML = /:(?:\s|$)/;
const ADDRESS = /^https?:\/\//i;
// Where another pair begins in the same line: behind a comma or a sentence, in the body of a form, or in a shell behind a blank.
const NEXT = /(?=(?:[,;|&\t]|\.\s)\s{0,8}["']?[a-z][\w .-]{0,40}["']?\s{0,8}[=:])|(?=\s[a-z_]\w{0,40}=\S)/i;
/** Words before a first name, as a sentence begins. */
const WORDS = /^[\p{L}\s,.!'-]+:/u;
const CELL = /[\t|,;]/;
const RULE = /^[\s|:+-]+$/;

/** Reads the pairs of JSON, of `KEY=value` lines, of columns and tables, and of labels with their values below them. */
export function readPairs(pasted: string, isName: IsName): readonly Pair[] {
  // Where quotes are made round as they are typed, those of JSON are, too.
  const text = pasted.replace(/[\u201c-\u201f]/g, '"').replace(/[\u2018-\u201b]/g, "'");
  return joinNamed(readJson(text) ?? readText(text, isName));
}

function readJson(text: string): readonly Pair[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return readObject(JSON.parse(text), 0);
  } catch {
    // Not JSON after all; perhaps lines in braces.
    return undefined;
  }
}

function readText(text: string, isName: IsName): readonly Pair[] {
  const lines = text
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => line.trim().replace(SCOPE, '').replace(BEFORE, ''))
    .filter((line) => line !== '' && !COMMENT.test(line));
  const head = lines.findIndex((line) => isHead(cellsOf(line), isName));
  const rest = lines.slice(head + 1);
  if (head < 0) return readLines(rest, isName);
  const names = cellsOf(lines[head] ?? '');
  const values = cellsOf(rest.find((line) => !RULE.test(line)) ?? '');
  if (values.length === names.length) return names.map((name, index) => [name, values[index] ?? '']);
  // Of names in a row with no such row below them, nobody knows the values.
  return readLines([...lines.slice(0, head), ...rest], isName);
}

/** Lists of settings hold the name of each beside its value. */
function joinNamed(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.map((pair, index) => {
    const [key, name] = pairs[index - 1] ?? [];
    const isNamed =
      name !== undefined && /^\W*(?:name|key)\W*$/i.test(key ?? '') && /^\W*value\W*$/i.test(pair[0]);
    return isNamed ? [name, pair[1]] : pair;
  });
}

/** A table may have its names in a row, and below each of them its value. */
const isHead = (cells: readonly string[], isName: IsName): boolean =>
  cells.length > 1 && cells.length <= MAX_CELLS && cells.filter(isName).length > 1;

const cellsOf = (line: string): readonly string[] => line.replace(/\|$/, '').split(CELL);

function readObject(value: unknown, depth: number): Pair[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[key, inner] as const] : readObject(inner, depth + 1),
  );
}

function readLines(lines: readonly string[], isName: IsName): readonly Pair[] {
  const read = lines.map((line) => readLine(line, isName));
  const labels = lines.map((line) => LABEL.test(line) && isName(line));
  return read.flatMap((pairs, index) => {
    const label = lines[index]?.replace(/:$/, '') ?? '';
    const below = lines[index + 1] ?? '';
    // Of labels one after another nobody knows which value is whose.
    const isLabel = labels[index] && !labels[index - 1] && !isName(below) && !YAML.test(below);
    // A token has a sign inside, but nobody calls anything by its beginning.
    const isValue = below !== '' && !read[index + 1]?.some(([key]) => isName(key));
    return isLabel && isValue ? [[label, below] as const] : pairs;
  });
}

function readLine(line: string, isName: IsName): readonly Pair[] {
  const first = readPair(line);
  // Of a text that begins with something else, as an address does, no part is taken for a pair.
  if (!first || ADDRESS.test(line)) return [];
  if (!isName(first[0]) && !WORDS.test(line)) return [first];
  return splitParts(line, isName).flatMap((part) => {
    const pair = readPair(part.replace(/^[,;|&.\t]/, '').trim());
    return pair ? [pair] : [];
  });
}

/**
 * Between quotes nothing begins, nor in a comment or within the query of an address. In another column, or behind a blank,
 * only what is a name does: a token has a sign inside, and may be torn.
 */
function splitParts(line: string, isName: IsName): readonly string[] {
  const parts: string[] = [];
  for (const part of line.split(NEXT)) {
    const [, value = ''] = cut(parts.at(-1) ?? '') ?? [];
    const quote = quoteOf(value);
    const isAsked = part.startsWith('&') && value.includes('?');
    const isOpen = isAsked || (quote === undefined ? /\s#/.test(value) : value.indexOf(quote, 1) < 0);
    const isNext = /^[,;&.]/.test(part) || isName(cut(part.slice(1))?.[0] ?? '');
    parts.push(isNext && !isOpen ? part : `${parts.pop() ?? ''}${part}`);
  }
  return parts;
}

function readPair(line: string): Pair | undefined {
  const [key, value] = cut(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const quote = quoteOf(value);
  const end = quote
    ? value.indexOf(quote, 1)
    : value.search(line[key.length] === '|' ? /[\t|]|\s#/ : /\t|\s#/);
  // Unquoted, a comment or another column may follow; JSON's own lines, and what is marked as bold, end in a sign.
  return [key, cleanValue((end < 0 ? value : value.slice(quote ? 1 : 0, end)).replace(/[,;|]$/, ''), /\*/)];
}

function cut(line: string): Pair | undefined {
  const middle = line.search(/[=:\uff1a\t|]| {2}/);
  // Columns may be lined up around their sign, and a name may be marked as bold together with it.
  return middle < 1
    ? undefined
    : [line.slice(0, middle), line.slice(middle).replace(/^[\s=:\uff1a|*>]+/, '')];
}

const quoteOf = (value: string): string | undefined => /^["']/.exec(value)?.[0];
