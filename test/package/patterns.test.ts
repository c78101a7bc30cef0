import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/public-api.js';
import { quickest } from '../quickest.ts';

/** Every expression of the sources, as it stands there: none is assembled from parts. */
const patterns = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !/^(?:simulator|cli)\//.test(name))
  .flatMap((name) => {
    const path = join(root, 'src', name);
    return expressionsOf(path, readFileSync(path, 'utf8')).map((pattern) => ({
      where: `${name}: ${pattern.source.slice(0, 60)}`,
      pattern,
    }));
  });

function expressionsOf(path: string, code: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push(new RegExp(pattern, flags));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, code).program);
  return found;
}

/** The short one first: an expression that is bad enough would never be done with the long one. */
const LENGTHS = [1_000, 100_000];

/** What an expression could try again and again: its own letters, and what looks like the beginning of a match. */
const units = [
  'a',
  'A',
  '0',
  'a0A',
  '-',
  '.',
  'a.',
  'a-',
  ' ',
  '\t',
  '\n',
  ' #',
  '\u200b',
  '"',
  '{',
  '}',
  '@',
  'a@',
  '=',
  ':',
  '/',
  '/s/',
  '/o/',
  '/ex/jira/',
  'https://',
  'ari:cloud:',
  'ari:cloud:jira::site/',
  'cloudid ',
  'cloudid":',
  '"cloudId": ',
  '1a11d016-8984-4c3e-b9ab-142dd06acb1b',
  '0a1b2c3d-',
  'ATSTT',
  'ATOA-',
  ' ATATT3xFf',
  'atlassian',
  '.atlassian.net',
  '{host}',
  '{a',
  '**',
  'scope does not match ',
  '<html',
];

/** The words that an expression itself looks for, each where it might begin anew. */
const wordsOf = ({ source }: RegExp): readonly string[] =>
  (source.replace(/\\[a-z]/gi, ' ').match(/[a-z]{3,}/gi) ?? []).flatMap((word) => [
    word,
    `-${word}`,
    ` ${word}`,
    `?${word}=`,
  ]);

describe('every expression', () => {
  it('is found, and none is put together at run time', () => {
    expect(patterns.length).toBeGreaterThan(40);
    for (const { pattern } of patterns) expect(pattern.source).not.toBe('');
    const assembled = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true })
      .filter((name) => /\.tsx?$/.test(name) && !/^(?:simulator|cli)\//.test(name))
      .filter((name) => /\bnew RegExp\(/.test(readFileSync(join(root, 'src', name), 'utf8')));
    expect(assembled).toEqual([]);
  });

  it.each(patterns)('$where decides 100 kB of its worst case in 50 ms', ({ pattern }) => {
    for (const length of LENGTHS) {
      for (const unit of [...units, ...wordsOf(pattern)]) {
        const text = unit.repeat(length / unit.length);
        // With an end that fits nothing, so that whatever can be tried again is; or that fits but some of several ways.
        for (const worst of [text, `${text}\0`, `"${text}`, `x@${text}\0`, `A${text}1B`, `a1${text}b1A`]) {
          const took = quickest(() => (pattern.global ? worst.replace(pattern, '') : pattern.exec(worst)));
          expect(took, `${length} of ${JSON.stringify(unit)}`).toBeLessThan(50);
        }
      }
    }
  });

  it('would fail if one were slow', () => {
    expect(quickest(() => /a+$/.exec(`${'a'.repeat(40_000)}\0`))).toBeGreaterThan(50);
  });
});
