// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parseSync } from 'vite';
import { root } from '../public-api.js';

/**
 * @typedef {{ readonly from: string | undefined, readonly name: string }} Place  a name of another file, or of this one
 * @typedef {{ readonly text: string, readonly uses: readonly Place[] }} Declaration
 * @typedef {object} Declarations  what a file declares, and where its other names come from
 * @property {Map<string, Declaration>} declared
 * @property {Map<string, Place>} imported
 * @property {Map<string, Place>} exported
 */
/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node */

/** @type {Map<string, Declarations>} */
const read = new Map();

/**
 * Reads a built file of declarations, by its path in the package.
 *
 * @param {string} file
 * @returns {Declarations}
 */
export const readDeclarations = (file) => {
  const known = read.get(file);
  if (known) return known;
  const code = readFileSync(join(root, file), 'utf8');
  const { program, comments, errors } = parseSync(file, code, { lang: 'dts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  /** @type {Declarations} */
  const found = { declared: new Map(), imported: new Map(), exported: new Map() };
  for (const statement of /** @type {Node[]} */ (/** @type {unknown} */ (program.body))) {
    readStatement(statement, found, (node) => textOf(node, code, comments), file);
  }
  read.set(file, found);
  return found;
};

/**
 * @param {Node} statement
 * @param {Declarations} found
 * @param {(node: Node) => string} textOf
 * @param {string} file
 */
const readStatement = (statement, { declared, imported, exported }, textOf, file) => {
  const from = statement.source ? resolve(file, statement.source.value) : undefined;
  if (statement.type === 'ImportDeclaration') {
    for (const { local, imported: of } of statement.specifiers) {
      imported.set(local.name, { from, name: of?.name ?? '*' });
    }
    return;
  }
  if (statement.type === 'ExportAllDeclaration') {
    for (const name of readDeclarations(from ?? '').exported.keys()) exported.set(name, { from, name });
    return;
  }
  for (const { local, exported: as } of statement.specifiers ?? []) {
    exported.set(as.name, { from, name: local.name });
  }
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  for (const name of declaration ? namesOf(declaration) : []) {
    const before = declared.get(name);
    const text = textOf(declaration).replace(/^declare /, '');
    declared.set(name, {
      text: before ? `${before.text}\n${text}` : text,
      uses: [...(before?.uses ?? []), ...usesOf(declaration, file)],
    });
    if (declaration !== statement) exported.set(name, { from: undefined, name });
  }
};

/** @param {Node} declaration */
const namesOf = (declaration) =>
  declaration.type === 'VariableDeclaration'
    ? declaration.declarations.map((/** @type {Node} */ { id }) => id.name)
    : declaration.id
      ? [declaration.id.name]
      : [];

/**
 * Every name in it; one that is only a key or a parameter leads nowhere, and does no harm.
 *
 * @param {unknown} node
 * @param {string} file
 * @returns {Place[]}
 */
const usesOf = (node, file) => {
  if (Array.isArray(node)) return node.flatMap((part) => usesOf(part, file));
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, ...rest } = /** @type {Node} */ (node);
  /** @type {Place[]} */
  const own = type === 'Identifier' ? [{ from: undefined, name }] : [];
  if (type === 'TSImportType') {
    const { source, qualifier } = rest;
    own.push({ from: resolve(file, source.value), name: qualifier?.name ?? qualifier?.left?.name ?? '*' });
  }
  const parts = Object.entries(rest).flatMap(([key, part]) => (key === 'key' ? [] : usesOf(part, file)));
  return [...own, ...parts];
};

/** How a text of the catalogue looks as a type: its wording is not what hosts build on. */
const WORDS = /^(\s*readonly [^:]+: )(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*");$/gm;

/**
 * As it is declared, without comments.
 *
 * @param {Node} node
 * @param {string} code
 * @param {readonly { readonly start: number, readonly end: number }[]} comments
 */
const textOf = ({ start, end }, code, comments) => {
  const inside = comments.filter((comment) => comment.start >= start && comment.end <= end);
  const text = inside.reduceRight(
    (rest, comment) => rest.slice(0, comment.start - start) + rest.slice(comment.end - start),
    code.slice(start, end),
  );
  return text
    .replace(/^\s*\n/gm, '')
    .replace(/\}\n\s*\| \{/g, '} | {')
    .replace(/import\("[^"]+"\)\./g, '')
    .replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2))
    .replace(WORDS, (line, key) => (/[A-Z].*[ .…]/.test(line.slice(key.length)) ? `${key}string;` : line));
};

/**
 * @param {string} file
 * @param {string} specifier
 */
const resolve = (file, specifier) =>
  specifier.startsWith('.') ? join(file, '..', specifier.replace(/\.js$/, '.d.ts')) : specifier;
