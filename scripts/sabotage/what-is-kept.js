// @ts-check

/**
 * What is kept, and how.
 *
 * @type {readonly import('./bugs.js').Bug[]}
 */
export const whatIsKept = [
  {
    name: 'whoever renews last wins, whatever happened meanwhile',
    tests: ['server/renewal.test.ts'],
    named: 'F11',
    changes: [
      [
        'sql/sql-leases.ts',
        ".where('lease', '=', lease)\n      .where('version', '=', version);",
        '.$if(lease === String(version), (query) => query);',
      ],
    ],
  },
  {
    name: 'a refresh token is exchanged without the lease',
    tests: ['server/renewal.test.ts'],
    named: 'F1:',
    changes: [
      [
        'renewal/renew.ts',
        'if (row.leaseUntil !== null && row.leaseUntil > row.readAt) {',
        'if (row.id === "") {',
      ],
      [
        'sql/sql-leases.ts',
        ".where('version', '=', version)\n        .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', clock())]))\n        .returningAll()",
        ".where('version', '=', version)\n        .returningAll()",
      ],
    ],
  },
  {
    name: 'nobody writes down that a refresh token is about to be exchanged',
    tests: ['server/renewal.test.ts'],
    named: 'F3',
    changes: [['sql/sql-leases.ts', "intent_at: fn.coalesce('intent_at', clock()),", 'intent_at: null,']],
  },
  {
    name: 'the sweep does nothing',
    tests: ['server/sweep.test.ts'],
    named: 'five at a time',
    changes: [['renewal/sweep.ts', 'for (const step of steps) {', 'for (const step of steps.slice(0, 0)) {']],
  },
  {
    name: 'a removal that fails keeps the sweep from the renewals',
    tests: ['server/sweep.test.ts'],
    named: 'whatever else of it fails',
    changes: [
      ['renewal/sweep.ts', 'await step().catch((fault: unknown) => faults.push(fault));', 'await step();'],
    ],
  },
  {
    name: 'a server with other bytes under the name of a key ends connections',
    tests: ['server/damaged.test.ts'],
    named: 'other bytes',
    changes: [
      ['connections/open-stored.ts', 'throw keyFaultOf(cause)', "throw keyFaultOf(cause) === 'key-missing'"],
    ],
  },
  {
    name: 'a key may be text, whose letters are zeros',
    tests: ['server/key-provider.test.ts'],
    named: 'that are none',
    changes: [['vault/check-key.ts', "!== '[object Uint8Array]'", "=== '[object Null]'"]],
  },
  {
    name: 'a sealed value opens wherever it is moved to',
    tests: ['server/vault.test.ts'],
    changes: [
      [
        'vault/seal.ts',
        "'connect-atlassian', 1, kind, tenantId, id, field]",
        "'connect-atlassian', 1, { kind, tenantId, id, field } && 0]",
      ],
    ],
  },
  {
    name: 'a sealed value says itself how it is opened',
    tests: ['server/vault.test.ts'],
    changes: [
      ['vault/seal.ts', 'keyManagementAlgorithms: [ALGORITHM],', ''],
      ['vault/seal.ts', 'contentEncryptionAlgorithms: [ENCRYPTION],', ''],
    ],
  },
  {
    name: 'the log lets tokens pass',
    tests: ['server/log.test.ts'],
    changes: [['log/scrub.ts', '[/\\bAT(?:ATT|CTT|STT|OA)[\\w=.-]+/g, GONE],', '']],
  },
  {
    name: 'a connection is found for another tenant',
    tests: ['server/handler.test.ts'],
    changes: [
      [
        'sql/sql-connections.ts',
        "await one(connectionId).where('tenant_id', '=', tenantId).executeTakeFirst();",
        'await one(connectionId).executeTakeFirst();',
      ],
    ],
  },
  {
    name: 'a question is answered by another tenant',
    tests: ['server/store/store.test.ts'],
    named: 'is kept for its owner until',
    changes: [
      [
        'sql/sql-attempts.ts',
        ".where('tenant_id', '=', tenantId)\n        .where('user_id', '=', userId)\n        .where('expires_at', '>', now)",
        ".where('user_id', '=', userId)\n        .where('expires_at', '>', now)",
      ],
    ],
  },
  {
    name: 'an authorization is shown to another tenant',
    tests: ['server/store/store.test.ts'],
    named: 'comes back as it was given, and changes once',
    changes: [
      [
        'sql/sql-authorizations.ts',
        ".where('tenant_id', '=', tenantId)\n        .where('user_id', '=', userId)",
        ".where('user_id', '=', userId)",
      ],
    ],
  },
  {
    name: 'an erased tenant leaves rows behind',
    tests: ['server/proxy-fetch.test.ts'],
    named: 'eraseTenant',
    changes: [
      [
        'sql/sql-connections.ts',
        '[attempts, authorizations, audit, activity] as const',
        '[attempts, audit, activity] as const',
      ],
    ],
  },
  {
    name: 'nobody writes down who connected',
    tests: ['server/store/activity.test.ts'],
    changes: [
      [
        'sql/sql-connections.ts',
        "await writeAudit(transaction, tables, clock, columns, { action: 'connected', userId: row.userId });",
        '',
      ],
    ],
  },
];
