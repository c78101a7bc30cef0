/** A name and its value, as they stand in a pasted text. */
export type Pair = readonly [key: string, value: string];
/** Whether something goes by this name in the form. */
type IsName = (key: string) => boolean;

const MAX_DEPTH = 4;
const EXPORT = /^(?:(?:export|set|env)\s|\$env:|\|)\s*/i;
const COMMENT = /^(?:#|;|\/\/)/;
// A name alone, over its value; not one whose value is left empty.
const LABEL = /^[a-z][\w .-]*:?$/i;
const YAML = /:(?:\s|$)/;
const ADDRESS = /^https?:\/\//i;
// Where another pair begins in the same line: behind a comma, in the body of a form, or in a shell behind a blank.
const NEXT = /(?=(?:[,;]\s{0,8}|&)["']?[a-z][\w .-]{0,40}["']?\s{0,8}[=:])/i;
const NEXT_WORD = /\s(?=[a-z_]\w{0,40}=\S)/i;

/** Reads the pairs of JSON, of `KEY=value` lines, of columns and tables, and of labels with their values below them. */
export function readPairs(text: string, isName: IsName): readonly Pair[] {
  if (/^\s*[[{]/.test(text)) {
    try {
      return readObject(JSON.parse(text), 0);
    } catch {
      // Not JSON after all; perhaps lines in braces.
    }
  }
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return readLines(
    lines.filter((line) => line !== '' && !COMMENT.test(line)),
    isName,
  );
}

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

function readLine(text: string, isName: IsName): readonly Pair[] {
  const line = text.replace(EXPORT, '');
  const first = readPair(line);
  // Of a text that begins with something else, as an address does, no part is taken for a pair.
  if (!first || ADDRESS.test(line)) return [];
  if (!isName(first[0])) return [first];
  const parts = splitParts(line).flatMap((part) => (/["'#]/.test(part) ? [part] : splitWords(part, isName)));
  return parts.flatMap((part) => {
    const pair = readPair(part.replace(/^[,;&]/, '').trim());
    return pair ? [pair] : [];
  });
}

/** Between quotes, nothing begins. */
function splitParts(line: string): readonly string[] {
  const parts: string[] = [];
  for (const part of line.split(NEXT)) {
    const [, value = ''] = cut(parts.at(-1) ?? '') ?? [];
    const quote = quoteOf(value);
    const isOpen = quote !== undefined && value.indexOf(quote, 1) < 0;
    parts.push(isOpen ? `${parts.pop()}${part}` : part);
  }
  return parts;
}

/** What comes right behind the sign of a pair is its value, also a token with a sign inside, unless it is a name here. */
function splitWords(part: string, isName: IsName): readonly string[] {
  const [, value = ''] = cut(part) ?? [];
  const [first = '', ...others] = value.split(NEXT_WORD);
  const isPair = isName(cut(first)?.[0] ?? '');
  return [isPair ? first : part.slice(0, part.length - value.length) + first, ...others];
}

function readPair(line: string): Pair | undefined {
  const [key, value] = cut(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const quote = quoteOf(value);
  const end = quote ? value.indexOf(quote, 1) : value.search(/\s#/);
  // Unquoted, a comment may follow; a row, and JSON's own lines, end in a sign.
  return [key, (end < 0 ? value : value.slice(0, end)).replace(/[,;|]$/, '')];
}

function cut(line: string): Pair | undefined {
  const middle = line.search(/[=:\t|]| {2}/);
  // Columns may be lined up around their sign, and a label may be bold.
  return middle < 1 ? undefined : [line.slice(0, middle), line.slice(middle).replace(/^[\s=:|*]+/, '')];
}

const quoteOf = (value: string): string | undefined => /^["']/.exec(value)?.[0];
