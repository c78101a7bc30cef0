// @ts-check
/**
 * How often somebody may ask Atlassian.
 *
 * @type {readonly import('./bugs.js').Bug[]}
 */
export const howOften = [
  {
    name: 'two people count as one where their names run together',
    tests: ['server/rate-limits.test.ts'],
    named: 'take whoever it is for nobody else',
    changes: [['limits/limits.ts', 'hashOf(JSON.stringify(who))', "hashOf(who.join(''))"]],
  },
  {
    name: 'calls with connections are not counted',
    tests: ['server/rate-limits.test.ts'],
    named: 'are counted through the proxy and the SDK alike',
    changes: [['proxy/forward.ts', 'await context.limits.call(row.tenantId);', '']],
  },
  {
    name: 'whoever goes on asking is shut out for ever',
    tests: ['server/rate-limits.test.ts'],
    named: 'grow while their time lasts',
    changes: [['sql/sql-limits.ts', '}.ends_at`))', "}.ends_at`) && ref('excluded.ends_at'))"]],
  },
  {
    name: 'counts that have ended stay in the database',
    tests: ['server/rate-limits.test.ts'],
    named: 'grow while their time lasts',
    changes: [['sql/sql-limits.ts', "eb('ends_at', '<=', clock())", "eb('ends_at', '<=', 0)"]],
  },
];
