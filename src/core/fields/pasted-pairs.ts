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
// Where another pair begins in the same line: behind a comma, or in a shell behind a blank.
const NEXT = /[,;](?=\s{0,8}["']?[a-z][\w .-]{0,40}["']?\s{0,8}[=:])/i;
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
  return read.flatMap((pairs, index) => {
    const label = lines[index]?.replace(/:$/, '') ?? '';
    const below = lines[index + 1] ?? '';
    const isLabel = LABEL.test(lines[index] ?? '') && isName(label) && !isName(below) && !YAML.test(below);
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
  const parts = line.split(NEXT).flatMap((part) => (/["'#]/.test(part) ? [part] : part.split(NEXT_WORD)));
  return parts.flatMap((part) => {
    const pair = readPair(part.trim());
    return pair ? [pair] : [];
  });
}

function readPair(line: string): Pair | undefined {
  const middle = line.search(/[=:\t|]| {2}/);
  if (middle < 1) return undefined;
  // Columns may be lined up around their sign.
  const value = line.slice(middle).replace(/^[\s=:|]+/, '');
  const quote = /^["']/.exec(value)?.[0];
  const end = quote ? value.indexOf(quote, 1) : value.search(/\s#/);
  // Unquoted, a comment may follow; a row, and JSON's own lines, end in a sign.
  return [line.slice(0, middle), (end < 0 ? value : value.slice(0, end)).replace(/[,;|]$/, '')];
}
