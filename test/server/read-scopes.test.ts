import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScopes, type ScopeAnswer } from '../../src/server/verify/read-scopes.ts';

const statesOf = (
  wanted: readonly string[],
  answers: readonly ScopeAnswer[],
  known: Record<string, boolean> = {},
) =>
  Object.fromEntries(
    readScopes(wanted, answers, new Map(Object.entries(known))).map(({ name, state, reason }) => [
      name,
      reason ?? state,
    ]),
  );

const A = 'read:a';
const B = 'read:b';
const C = 'read:c';

describe('a scope', () => {
  it('is present where an operation needs it and let the request through', () => {
    expect(statesOf([A, B], [{ needs: [[A, B]], passed: true }])).toEqual({ [A]: 'present', [B]: 'present' });
  });

  it('is not called present where another wanted scope explains the answer', () => {
    const either = { needs: [[A], [B]], passed: true };
    expect(statesOf([A, B], [either])).toEqual({ [A]: 'ambiguous', [B]: 'ambiguous' });
    expect(statesOf([A, B], [either], { [B]: true })).toEqual({ [A]: 'ambiguous', [B]: 'present' });
    // The other one is not there, so that it explains nothing.
    expect(statesOf([A, B], [either, { needs: [[B]], passed: false }])).toEqual({
      [A]: 'present',
      [B]: 'missing',
    });
    // One that nobody wants is no explanation.
    expect(statesOf([A], [either])).toEqual({ [A]: 'present' });
  });

  it('is missing only where it alone explains the refusal', () => {
    const both = { needs: [[A, B]], passed: false };
    expect(statesOf([A, B], [both])).toEqual({ [A]: 'ambiguous', [B]: 'ambiguous' });
    expect(statesOf([A, B], [both, { needs: [[A]], passed: true }])).toEqual({
      [A]: 'present',
      [B]: 'missing',
    });
    expect(statesOf([A, B, C], [both, { needs: [[A, C]], passed: true }])).toMatchObject({ [B]: 'missing' });
  });

  it('stays present where a refusal has a cause that nobody lists', () => {
    expect(
      statesOf(
        [A],
        [
          { needs: [[A]], passed: false },
          { needs: [[A]], passed: true },
        ],
      ),
    ).toEqual({ [A]: 'present' });
  });

  it('is unknown where nothing was answered, and not checked where only a change would tell', () => {
    expect(statesOf([A, B, 'write:a', 'manage:jira-project'], [{ needs: [[A]], passed: undefined }])).toEqual(
      {
        [A]: 'unanswered',
        [B]: 'unanswered',
        'write:a': 'uncheckable',
        'manage:jira-project': 'uncheckable',
      },
    );
  });

  it('is not said to change anything where it searches or validates', () => {
    const reading = ['search:confluence', 'validate:jql:jira', 'readonly:content.attachment:confluence'];
    expect(statesOf([...reading, 'send:notification:jira', 'delete:issue:jira'], [])).toEqual({
      ...Object.fromEntries(reading.map((name) => [name, 'unanswered'])),
      'send:notification:jira': 'uncheckable',
      'delete:issue:jira': 'uncheckable',
    });
  });

  it('is never said to be what it is not, whatever a token holds', () => {
    const scopes = [A, B, C, 'read:d'];
    const set = fc.subarray(scopes, { minLength: 1 });
    const questions = fc.array(fc.array(set, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.subarray(scopes), questions, (held, asked) => {
        const answers = asked.map((needs) => ({
          needs,
          passed: needs.some((alternative) => alternative.every((scope) => held.includes(scope))),
        }));
        for (const { name, state } of readScopes(scopes, answers)) {
          if (state === 'present') expect(held).toContain(name);
          if (state === 'missing') expect(held).not.toContain(name);
        }
      }),
      { numRuns: 500 },
    );
  });
});
