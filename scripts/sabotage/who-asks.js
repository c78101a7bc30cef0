// @ts-check

/**
 * Who may ask, and what they are told.
 *
 * @type {readonly import('./bugs.js').Bug[]}
 */
export const whoAsks = [
  {
    name: 'every page may read answers',
    tests: ['server/cors.test.ts'],
    changes: [
      ['http/cors.ts', "'access-control-allow-origin': origin,", "'access-control-allow-origin': '*',"],
    ],
  },
  {
    name: 'every origin is reflected',
    tests: ['server/cors.test.ts'],
    changes: [
      ['http/cors.ts', 'origin === null || !allowed.has(origin) || origin', 'origin === null || origin'],
    ],
  },
  {
    name: 'any page may change something',
    tests: ['server/cors.test.ts'],
    changes: [['connect.ts', "if (route.method !== 'GET') checkOrigin(request, context.origins);", '']],
  },
  {
    name: 'a token says itself how it is opened',
    tests: ['server/sessions.test.ts'],
    changes: [
      ['sessions/session-token.ts', 'keyManagementAlgorithms: [ALGORITHM],', ''],
      ['sessions/session-token.ts', 'contentEncryptionAlgorithms: [ENCRYPTION],', ''],
    ],
  },
  {
    name: 'a session token never ends',
    tests: ['server/sessions.test.ts'],
    changes: [['sessions/session-token.ts', 'issuedAt + seconds)', 'issuedAt + seconds * 1e6)']],
  },
  {
    name: 'the log has the query of a request, with codes and tickets',
    tests: ['server/log.test.ts'],
    changes: [
      [
        'http/trace.ts',
        'const path = new URL(request.url).pathname;',
        'const path = request.url.slice(new URL(request.url).origin.length);',
      ],
    ],
  },
  {
    name: 'the callback takes the state of another browser',
    tests: ['server/callback.test.ts'],
    named: '50 in another browser',
    changes: [
      [
        'authorizations/receive.ts',
        'if (!(await isSameBrowser(context.oauth, row, request))) return false;',
        'void isSameBrowser;',
      ],
    ],
  },
  {
    name: 'the callback is taken from another person',
    tests: ['server/callback.test.ts'],
    named: '53 as',
    changes: [
      [
        'authorizations/receive.ts',
        '(person.tenantId === row.tenantId && person.userId === row.userId)',
        'person.tenantId !== ""',
      ],
    ],
  },
  {
    name: 'a code is exchanged as often as it comes',
    tests: ['server/callback.test.ts'],
    named: '52 after ten minutes',
    changes: [
      ['authorizations/receive.ts', "row.phase === 'authorizing' && ", ''],
      ['authorizations/receive.ts', 'if (isFirst) await', 'await'],
    ],
  },
  {
    name: 'a ticket counts twice',
    tests: ['server/callback.test.ts'],
    named: '67 needs its ticket',
    changes: [['authorizations/send-off.ts', "if (row?.phase === 'begun' && now()", 'if (row && now()']],
  },
  {
    name: 'scripts may read the cookie of an authorization',
    tests: ['server/callback.test.ts'],
    named: '68 sends everybody',
    changes: [['authorizations/browser-cookie.ts', 'Path=/; HttpOnly; SameSite=Lax', 'Path=/; SameSite=Lax']],
  },
  {
    name: 'the log has what a request was signed with',
    tests: ['server/log.test.ts'],
    changes: [
      [
        'http/trace.ts',
        'const fields = {',
        "const fields = { carried: [request.headers.get('authorization')?.slice(7)],",
      ],
    ],
  },
];
