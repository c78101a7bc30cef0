import { describe, expect, it } from 'vitest';
import { checkScopes, type ScopeWarning } from '../../src/core/scopes/check-scopes.ts';
import { sayScopeWarning } from '../../src/core/words/scope-warning-words.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';

const NAMES = ['read:jira-user', 'read:jira-work'];
const many = (count: number) => Array.from({ length: count }, (_, index) => `read:thing-${index}:jira`);

/** What is told of these, but for hints. */
const told = (required: readonly string[], optional?: readonly string[]) =>
  checkScopes({ required, optional }).filter(({ level }) => level !== 'hint');
const hints = (required: readonly string[]) =>
  checkScopes({ required }).filter(({ level }) => level === 'hint');

const warning = (
  code: ScopeWarning['code'],
  level: ScopeWarning['level'],
  names: readonly string[],
  instead: readonly string[] = [],
): ScopeWarning => ({ code, level, names, instead });

describe('nothing is told', () => {
  it.each([...providers, jiraAlign])('of the scopes of $id', ({ scopes = [] }) => {
    expect(told(scopes)).toEqual([]);
  });

  it.each([
    ['fifty of them', [...NAMES, ...many(48)].map((name) => name)],
    [
      'granular ones alone',
      ['read:user:jira', 'read:application-role:jira', 'read:group:jira', 'read:avatar:jira'],
    ],
    ['granular ones without a classic counterpart', [...NAMES, 'read:audit-log:jira']],
    ['the granular ones that boards take', [...NAMES, 'read:project:jira', 'read:board-scope:jira-software']],
    ['an identity', [...NAMES, 'read:me']],
  ])('of %s', (_, required) => {
    expect(told(required)).toEqual([]);
  });
});

describe('it warns', () => {
  it.each<[string, readonly string[], readonly string[], readonly ScopeWarning[]]>([
    [
      'of a scope that Atlassian does not list',
      [...NAMES, 'delete:jira-work'],
      [],
      [warning('not-listed', 'wrong', ['delete:jira-work'], ['write:jira-work'])],
    ],
    [
      'also where it is optional',
      NAMES,
      ['delete:jira-work'],
      [warning('not-listed', 'wrong', ['delete:jira-work'], ['write:jira-work'])],
    ],
    ['of what is no scope', [...NAMES, 'jira'], [], [warning('unknown-form', 'wrong', ['jira'])]],
    [
      'of granular ones beside classic ones that allow the same',
      [...NAMES, 'read:issue:jira', 'write:project-version:jira'],
      [],
      [
        warning(
          'mixed-families',
          'mind',
          ['read:issue:jira', 'write:project-version:jira'],
          ['read:jira-work', 'manage:jira-project'],
        ),
      ],
    ],
    [
      'of them beside those that boards take as well, which are none of these',
      [
        ...NAMES,
        'read:sprint:jira-software',
        'read:project:jira',
        'read:issue-details:jira',
        'read:issue:jira',
      ],
      [],
      [warning('mixed-families', 'mind', ['read:issue:jira'], ['read:jira-work'])],
    ],
    [
      'of one that stands twice',
      [...NAMES, 'read:jira-user'],
      [],
      [warning('duplicate', 'mind', ['read:jira-user'])],
    ],
    [
      'of one that is both required and optional',
      NAMES,
      ['read:jira-work'],
      [warning('duplicate', 'mind', ['read:jira-work'])],
    ],
    [
      'of what the server asks for by itself',
      [...NAMES, 'offline_access'],
      [],
      [warning('offline-access', 'mind', ['offline_access'])],
    ],
    [
      'of scopes that let nobody see whether they work',
      ['write:jira-work', 'read:space:confluence'],
      [],
      [warning('unprovable', 'wrong', ['write:jira-work'], ['read:jira-user'])],
    ],
    [
      'for each product by itself',
      [...NAMES, 'read:page:confluence'],
      [],
      [warning('unprovable', 'wrong', ['read:page:confluence'], ['read:space:confluence'])],
    ],
  ])('%s', (_, required, optional, warnings) => {
    expect(told(required, optional)).toEqual(warnings);
  });

  it('of more than fifty, each counted once', () => {
    const names = [...NAMES, ...many(49)];
    expect(told(names)).toEqual([warning('too-many', 'wrong', names)]);
    expect(told(NAMES, many(49)).map(({ code }) => code)).toEqual(['too-many']);
    expect(told([...NAMES, ...NAMES, ...many(48)]).map(({ code }) => code)).toEqual(['duplicate']);
  });
});

describe('it hints', () => {
  it('that boards take other scopes than read:jira-work, unless there are some', () => {
    const instead = ['read:board-scope:jira-software', 'read:project:jira', 'read:sprint:jira-software'];
    expect(hints(NAMES)).toEqual([warning('agile', 'hint', ['read:jira-work'], instead)]);
    expect(hints([...NAMES, 'read:sprint:jira-software'])).toEqual([]);
    expect(hints([...NAMES, 'write:build:jira-software']).map(({ code }) => code)).toEqual(['agile']);
  });

  it('that the two families of Confluence serve a version of its API each', () => {
    const both = ['read:confluence-user', 'read:space:confluence'];
    expect(hints(both)).toEqual([warning('two-versions', 'hint', ['read:space:confluence'])]);
    expect(hints(['read:space:confluence'])).toEqual([]);
  });
});

describe('in words', () => {
  it('each is one line that names the scopes and what to do', () => {
    const needs = {
      required: [
        'jira',
        'delete:jira-work',
        'read:jira-work',
        'read:issue:jira',
        'read:issue:jira',
        'offline_access',
      ],
      optional: ['read:page:confluence', 'write:confluence-file', ...many(50)],
    };
    const warnings = checkScopes(needs);
    expect(warnings.map(({ code }) => code)).toEqual([
      'not-listed',
      'unknown-form',
      'too-many',
      'unprovable',
      'mixed-families',
      'two-versions',
      'agile',
      'duplicate',
      'offline-access',
    ]);
    for (const one of warnings) {
      const line = sayScopeWarning(one);
      expect(line).toMatch(/^[^\n{}]+\.$/);
      if (one.code !== 'too-many') expect(line).toContain(one.names[0]);
      expect(line.length).toBeLessThan(400);
    }
    expect(
      sayScopeWarning(warning('not-listed', 'wrong', ['delete:jira-work'], ['write:jira-work'])),
    ).toMatch(/delete:jira-work.*ask for write:jira-work/);
    expect(sayScopeWarning(warning('too-many', 'wrong', many(73)))).toMatch(
      /^You ask for 73 scopes: a token holds 50/,
    );
    expect(sayScopeWarning(warning('unknown-form', 'wrong', many(8)))).toMatch(/thing-5:jira and 2 more/);
  });
});
