// @ts-check
import { readManifest } from '../public-api.js';
import { readDeclarations } from './read-declarations.js';

/** @typedef {{ readonly file: string, readonly name: string }} Home  where something is declared */

/**
 * The public API as text, a file for each entry: what it exports, and what that is made of.
 *
 * @returns {Map<string, string>}
 */
export const describeApi = () => {
  const entries = entriesOf();
  /** @type {Map<string, string>} */
  const publicNames = new Map();
  for (const [entry, file] of entries) {
    for (const name of readDeclarations(file).exported.keys()) {
      const { file: home, name: own } = findHome(file, name);
      const key = `${home}#${own}`;
      if (!publicNames.has(key)) publicNames.set(key, entry);
    }
  }
  return new Map(entries.map(([entry, file]) => [fileOf(entry), describeEntry(entry, file, publicNames)]));
};

/** @returns {[entry: string, file: string][]} */
const entriesOf = () =>
  Object.entries(readManifest().exports).flatMap(([key, target]) => {
    const types = typeof target === 'string' ? undefined : target.types;
    const isBuilt = typeof types === 'string' && types.startsWith('./dist/');
    return isBuilt ? [[key.replace(/^\./, 'connect-atlassian'), types.slice(2)]] : [];
  });

/** @param {string} entry */
const fileOf = (entry) => `${entry.replace(/^connect-atlassian\/?/, '').replaceAll('/', '-') || 'index'}.md`;

/**
 * @param {string} entry
 * @param {string} file
 * @param {ReadonlyMap<string, string>} publicNames  of every entry
 */
const describeEntry = (entry, file, publicNames) => {
  /** @type {Map<string, Home>} */
  const shown = new Map();
  const exported = [...readDeclarations(file).exported.keys()].sort().map((name) => {
    const home = findHome(file, name);
    shown.set(keyOf(home), home);
    return home.name === name ? textAt(home) : `${textAt(home)}\nexport { ${home.name} as ${name} }`;
  });
  /** @type {Set<string>} */
  const elsewhere = new Set();
  /** @type {Map<string, string>} */
  const madeOf = new Map();
  for (const home of shown.values()) {
    for (const used of usedBy(home)) {
      const key = keyOf(used);
      if (shown.has(key)) continue;
      const other = publicNames.get(key);
      if (other !== undefined && other !== entry) elsewhere.add(`${other}: ${used.name}`);
      else if (!used.file.startsWith('dist/')) elsewhere.add(`${used.file}: ${used.name}`);
      else {
        shown.set(key, used);
        madeOf.set(key, textAt(used));
      }
    }
  }
  const inside = [...madeOf].sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1)).map(([, text]) => text);
  return [
    `# ${entry}\n\nWritten by \`npm run api\`.\n`,
    section('Exports', exported),
    section('Made of, and not exported', inside),
    section('From elsewhere', [...elsewhere].sort()),
  ].join('');
};

/**
 * @param {string} title
 * @param {readonly string[]} texts
 */
const section = (title, texts) =>
  texts.length === 0 ? '' : `\n## ${title}\n\n\`\`\`ts\n${texts.join('\n')}\n\`\`\`\n`;

/** @param {Home} home */
const keyOf = ({ file, name }) => `${file}#${name}`;

/** @param {string} key */
const nameOf = (key) => key.slice(key.indexOf('#') + 1) + key;

/** @param {Home} home */
const textAt = ({ file, name }) => {
  const declaration = readDeclarations(file).declared.get(name);
  if (!declaration) throw new Error(`${file} declares no ${name}.`);
  return declaration.text;
};

/** @param {Home} home */
const usedBy = ({ file, name }) => {
  const { declared, imported } = readDeclarations(file);
  return [...(declared.get(name)?.uses ?? [])].flatMap((used) => {
    if (used.from === undefined && declared.has(used.name)) return [{ file, name: used.name }];
    const { from, name: own } = used.from === undefined ? (imported.get(used.name) ?? used) : used;
    if (from === undefined) return [];
    const isWhole = own === '*' && from.startsWith('dist/');
    const names = isWhole ? [...readDeclarations(from).exported.keys()] : [own];
    return names.map((one) => findHome(from, one));
  });
};

/**
 * Follows a name of a file to where it is declared.
 *
 * @param {string} file
 * @param {string} name
 * @returns {Home}
 */
const findHome = (file, name) => {
  if (!file.startsWith('dist/')) return { file, name };
  const { declared, imported, exported } = readDeclarations(file);
  const place = exported.get(name) ?? imported.get(name);
  if (place?.from !== undefined) return findHome(place.from, place.name);
  const own = place?.name ?? name;
  const through = declared.has(own) ? undefined : imported.get(own);
  return through?.from === undefined ? { file, name: own } : findHome(through.from, through.name);
};
