// @ts-check

/**
 * What reaches Atlassian, and what comes of its answers.
 *
 * @type {readonly import('./bugs.js').Bug[]}
 */
export const atAtlassian = [
  {
    name: 'a connection is stored that nobody has proven',
    tests: ['server/verify.test.ts'],
    changes: [
      [
        'verify/verify.ts',
        'if (!account) throw diagnose(claim, round, await gatherEvidence(claim, context, round));',
        'if (!account) return { cloudId: claim.cloudId, host: claim.host, account: { id: null, ...claim.account }, products: [], scopes: [] };',
      ],
    ],
  },
  {
    name: 'the first of several sites is taken',
    tests: ['server/pick-site.test.ts'],
    changes: [['sites/pick-site.ts', "return second ? { kind: 'choose' } : {", 'void second; return {']],
  },
  {
    name: 'the proxy follows redirects',
    tests: ['server/proxy-fetch.test.ts'],
    changes: [['proxy/web-transport.ts', "redirect: 'manual'", "redirect: 'follow'"]],
  },
  {
    name: 'a verification follows redirects',
    tests: ['server/hostile-sites.test.ts'],
    changes: [['atlassian/send.ts', "redirect: 'manual'", "redirect: 'follow'"]],
  },
  {
    name: 'a verification sends POST',
    tests: ['server/verify.test.ts'],
    changes: [['atlassian/send.ts', "method: body ? 'POST' : 'GET'", "method: 'POST'"]],
  },
  {
    name: 'a verification asks more than six questions',
    tests: ['server/verify.test.ts'],
    changes: [['verify/verify.ts', 'names.map(async (name)', '[...names, ...names].map(async (name)']],
  },
  {
    name: 'the proxy takes connections of another tenant than the one named',
    tests: ['server/proxy-access.test.ts'],
    changes: [
      ['proxy/who-may.ts', '!row || (tenant !== null && tenant !== row.tenantId)', '!row || tenant === ""'],
    ],
  },
  {
    name: 'the PKCE verifier is left out',
    tests: ['server/callback.test.ts'],
    named: 'what the challenge',
    changes: [['atlassian/grant.ts', 'code_verifier: verifier.reveal(),', '']],
  },
  {
    name: 'the audience of a consent follows the host that is called',
    tests: ['server/grants.test.ts'],
    changes: [
      [
        'atlassian/grant.ts',
        'audience: audiences[cloud],',
        'audience: audiences[cloud] && new URL(hosts.api).host,',
      ],
    ],
  },
  {
    name: 'a text that begins with the secret key opens the proxy',
    tests: ['server/proxy-access.test.ts'],
    changes: [
      [
        'proxy/secret-keys.ts',
        'return found === 1;',
        'return found === 1 || keys.some((key) => candidate.startsWith(key));',
      ],
    ],
  },
  {
    name: 'a path is checked as a URL parser makes it',
    tests: ['server/proxy-path.test.ts'],
    changes: [
      [
        'proxy/target.ts',
        'const written = target ?? routed;',
        'const written = target === "" ? target : routed;',
      ],
    ],
  },
  {
    name: "the caller's Authorization goes up to Atlassian",
    tests: ['server/proxy-headers.test.ts'],
    changes: [
      ['proxy/headers.ts', "  'accept',\n", "  'accept',\n  'authorization',\n"],
      [
        'proxy/call-gateway.ts',
        '{ ...headers, authorization: authorization.reveal() }',
        '{ authorization: authorization.reveal(), ...headers }',
      ],
    ],
  },
  {
    name: 'cookies of a site come down',
    tests: ['server/proxy-headers.test.ts'],
    changes: [
      ['proxy/headers.ts', "  'accept-ranges',\n", "  'accept-ranges',\n  'content-security-policy',\n"],
    ],
  },
  {
    name: 'the activity keeps the query of a call',
    tests: ['server/activity.test.ts'],
    changes: [['proxy/forward.ts', 'target.path}', 'target.path + target.query}']],
  },
  {
    name: 'a failure repeats what was sent',
    tests: ['server/oauth2.test.ts'],
    named: 'is quoted for a ticket',
    changes: [['atlassian/evidence.ts', "repeatsSecret(heard, sent) ? '' : printable", 'printable']],
  },
];
