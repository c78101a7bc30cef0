import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScope } from '../../src/core/scopes/read-scope.ts';
import { productsOfScopes, readNeeds } from '../../src/core/scopes/scope-needs.ts';
import { factsOf, purposeOf, sayUse } from '../../src/core/scopes/scope-table.ts';
import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';

describe('the name of a scope tells what it is', () => {
  it.each([
    ['read:jira-work', 'classic', 'jira', 'read'],
    ['manage:jira-data-provider', 'classic', 'jira', 'manage'],
    ['read:servicedesk-request', 'classic', 'jira', 'read'],
    ['manage:servicedesk-customer', 'classic', 'jira', 'manage'],
    ['read:confluence-content.all', 'classic', 'confluence', 'read'],
    ['search:confluence', 'classic', 'confluence', 'search'],
    ['readonly:content.attachment:confluence', 'classic', 'confluence', 'readonly'],
    ['read:issue:jira', 'granular', 'jira', 'read'],
    ['read:board-scope.admin:jira-software', 'granular', 'jira', 'read'],
    ['read:request:jira-service-management', 'granular', 'jira', 'read'],
    ['write:page:confluence', 'granular', 'confluence', 'write'],
    ['send:notification:jira', 'granular', 'jira', 'send'],
    ['read:component:compass', 'granular', 'other', 'read'],
    ['read:thing:constructor', 'granular', 'other', 'read'],
    ['read:me', 'identity', 'identity', 'read'],
    ['read:account', 'identity', 'identity', 'read'],
    ['offline_access', 'protocol', 'other', ''],
    ['', 'unknown', 'other', ''],
    ['jira', 'unknown', 'other', ''],
    ['read:', 'unknown', 'other', ''],
    ['read:jira', 'unknown', 'other', ''],
    ['read:jira-', 'unknown', 'other', ''],
    ['read:jira_work', 'unknown', 'other', ''],
    ['READ:jira-work', 'unknown', 'other', ''],
    ['read:jira-work ', 'unknown', 'other', ''],
    ['read:jira-work\n', 'unknown', 'other', ''],
    ['read:a:b:jira', 'unknown', 'other', ''],
    ['constructor', 'unknown', 'other', ''],
  ])('%j: %s, %s', (name, family, app, verb) => {
    expect(readScope(name)).toEqual({ family, app, verb });
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const product = fc.constantFrom('jira', 'jira-software', 'jira-service-management', 'confluence');

  it('every three parts with a product of Atlassian at the end are granular, but for one', () => {
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), product, (verb, parts, end) => {
        const { family, app } = readScope(`${verb}:${parts.join('-')}:${end}`);
        expect([family, app]).toEqual(['granular', end === 'confluence' ? 'confluence' : 'jira']);
      }),
    );
  });

  it('every two parts of a product are classic', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('jira', 'confluence'), (verb, thing, start) => {
        expect(readScope(`${verb}:${start}-${thing}`)).toEqual({ family: 'classic', app: start, verb });
      }),
    );
  });

  it('whatever the text, it is classified, and never by what stands around it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a:-._ r') })), (text) => {
        const { family, app } = readScope(text);
        expect(['classic', 'granular', 'identity', 'protocol', 'unknown']).toContain(family);
        if (family === 'unknown') expect(app).toBe('other');
        expect(readScope(` ${text}`).family).toBe('unknown');
        expect(readScope(`${text}\n`).family).toBe('unknown');
      }),
    );
  });
});

describe('the table', () => {
  const OURS_AND_THE_SOURCES = [
    ...['read:jira-user', 'read:jira-work', 'write:jira-work', 'manage:jira-project'],
    ...['manage:jira-configuration', 'offline_access', 'read:page:confluence', 'write:page:confluence'],
    ...['read:confluence-space.summary', 'write:confluence-file', 'manage:confluence-configuration'],
    ...['read:confluence-content.summary', 'read:confluence-content.all', 'write:confluence-content'],
    ...['read:confluence-user', 'read:space:confluence', 'read:board-scope:jira-software'],
    ...['read:board-scope.admin:jira-software', 'read:issue-details:jira', 'read:jql:jira'],
    ...['read:project:jira', 'read:sprint:jira-software', 'write:board-scope:jira-software'],
    ...['write:epic:jira-software', 'read:me', 'read:account', 'search:confluence'],
    'readonly:content.attachment:confluence',
  ];

  it.each(OURS_AND_THE_SOURCES)('says what %s lets an app do', (name) => {
    expect(purposeOf(name)).toMatch(/^[A-Z].{5,90}\.$/);
  });

  /** The granular ones of Jira itself, as its API names them. */
  const OF_JIRA = [
    'application-role attachment audit-log avatar comment comment.property custom-field-contextual-configuration',
    'dashboard dashboard.property field field.default-value field.option field.options field-configuration',
    'field-configuration-scheme filter filter.column filter.default-share-scope group instance-configuration issue',
    'issue-details issue-event issue-field-values issue-link issue-link-type issue-meta issue-security-level',
    'issue-security-scheme issue-status issue-type issue-type-hierarchy issue-type-scheme issue-type-screen-scheme',
    'issue-type.property issue-worklog issue-worklog.property issue.changelog issue.property issue.remote-link',
    'issue.time-tracking issue.transition issue.vote issue.votes issue.watcher jira-expressions jql label license',
    'notification-scheme permission permission-scheme priority project project-category project-role project-type',
    'project-version project.avatar project.component project.email project.feature project.property resolution',
    'role screen screen-field screen-scheme screen-tab screenable-field status user user-configuration user.columns',
    'user.property webhook workflow workflow-scheme workflow.property',
  ].flatMap((line) => line.split(' '));

  it.each([...OF_JIRA.map((thing) => `read:${thing}:jira`), 'read:user.property:confluence'])(
    'has a line for %s, in each language',
    (name) => {
      const lines = [purposeOf(name), ...[de, ar].map(({ messages }) => sayUse(name, messages))];
      expect(lines[0]).toMatch(/^Read .{4,80}\.$/);
      expect(new Set(lines).size).toBe(3);
    },
  );

  it.each([
    ['read:issue:jira', 'read:jira-work'],
    ['write:issue:jira', 'write:jira-work'],
    ['delete:issue:jira', 'write:jira-work'],
    ['read:project:jira', 'read:jira-work'],
    // Created and deleted with another classic one than changed; read with another one for whom it concerns.
    ['write:project:jira', undefined],
    ['delete:project:jira', undefined],
    ['write:status:jira', undefined],
    ['read:application-role:jira', undefined],
    ['write:project-version:jira', 'manage:jira-project'],
    ['read:user:jira', 'read:jira-user'],
    ['write:workflow:jira', 'manage:jira-configuration'],
    ['read:workflow:jira', undefined],
    ['read:sprint:jira-software', undefined],
    ['read:page:confluence', undefined],
    ['read:jira-work', undefined],
  ])('knows which classic scope does in place of %s: %s', (name, classic) => {
    expect(factsOf(name)?.classic).toBe(classic);
    if (classic) expect(readScope(classic).family).toBe('classic');
  });

  it.each(['delete:jira-work', 'read:thing:jira', 'manage:issue:jira', 'constructor', 'a:constructor:jira'])(
    'knows nothing of %s',
    (name) => {
      expect(factsOf(name)).toBeUndefined();
      expect(purposeOf(name)).toBe('');
    },
  );
});

describe('what a product needs', () => {
  it('names each scope once, and nothing that the server asks for by itself', () => {
    const needs = {
      required: ['a:jira-b', 'c:jira-d', 'a:jira-b', 'offline_access'],
      optional: ['c:jira-d', 'e'],
    };
    expect(readNeeds(needs)).toEqual({ required: ['a:jira-b', 'c:jira-d'], optional: ['e'] });
    expect(readNeeds({ required: [] })).toEqual({ required: [], optional: [] });
  });

  it.each([
    [['read:jira-work', 'read:me'], ['jira']],
    [
      ['read:space:confluence', 'read:sprint:jira-software'],
      ['jira', 'confluence'],
    ],
    [['read:me'], []],
  ])('is for these products: %j %j', (names, products) => {
    expect(productsOfScopes(names)).toEqual(products);
  });
});
