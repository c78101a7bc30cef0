type Variant = { readonly about: string; readonly values: readonly [string, ...string[]] };

/** What only a live tenant could settle about Atlassian, or is set up otherwise there; the first value is the default. */
export const VARIANTS = {
  gatewayOrder: {
    about: 'Whether an unknown cloudId is answered before the credentials are looked at, or after.',
    values: ['tenant-first', 'authentication-first'],
  },
  wrongCloudId: {
    about: 'The status for a cloudId that no site, or no site with that product, has.',
    values: ['404', '403', '401'],
  },
  foreignCloudId: {
    about: 'The status for a cloudId of another organization than the token, or not consented to.',
    values: ['404', '403', '401'],
  },
  wrongTokenBody: {
    about: 'The body of the 401 for a wrong, expired or mismatched token.',
    values: ['gateway-json', 'html', 'empty'],
  },
  bearer: {
    about: 'Whether the gateway takes an API token alone, as Bearer, without the email.',
    values: ['accepted', 'refused'],
  },
  serverInfoAnonymous: {
    about: 'Whether serverInfo answers without credentials, and with rejected ones as if without.',
    values: ['allowed', 'refused'],
  },
  serverInfoScope: {
    about: 'Whether serverInfo and mypermissions, which declare no scope, want a token with any Jira scope.',
    values: ['open', 'checked'],
  },
  permissionsScope: {
    about: 'Whether mypermissions answers any token, or wants the granular scope that is listed for it.',
    values: ['open', 'granular'],
  },
  accessibleResourcesApiToken: {
    about: 'Whether accessible-resources takes an API token, or OAuth access tokens only.',
    values: ['refused', 'accepted'],
  },
  wrongClientSecret: {
    about: "How the token endpoint refuses a service account's client with a secret it does not know.",
    values: ['401-access-denied', '401-invalid-client', '400-invalid-client', '403-unauthorized-client'],
  },
  unknownApp: {
    about: 'How the token endpoint refuses an app (3LO) whose client ID it does not know.',
    values: ['400-invalid-client', '401-access-denied', '401-unauthorized', '403-unauthorized-client'],
  },
  usedCode: {
    about: 'How the token endpoint refuses a code that is used, expired or for another address.',
    values: ['403-invalid-grant', '400-invalid-grant'],
  },
  refreshLeeway: {
    about: 'How long a refresh token that was traded may be traded again.',
    values: ['ten-minutes', 'none'],
  },
  refreshTwins: {
    about: 'Whether both tokens that one was traded for twice go on, or the later one alone.',
    values: ['both', 'later'],
  },
  pkce: {
    about: 'Whether the token endpoint checks the verifier of a code challenge (S256).',
    values: ['ignored', 'enforced'],
  },
  appAccess: {
    about: "Whether an app gets all of a person's sites, or the one picked on the consent page.",
    values: ['account', 'resource'],
  },
  appState: {
    about: 'What keeps people from consenting to the app: nothing, or what its console or an admin lacks.',
    values: ['shared', 'not-shared', 'scope-missing', 'admin-approval'],
  },
  loginCoop: {
    about: 'The Cross-Origin-Opener-Policy of the login and consent pages, which may sever a popup.',
    values: ['none', 'same-origin'],
  },
  tokenResponse: {
    about: 'What the token endpoint tells of a new access token besides the token itself.',
    values: ['full', 'without-scope', 'without-expiry'],
  },
  resourceScopes: {
    about: "Whether accessible-resources lists the token's scopes, or those its account may use on the site.",
    values: ['of-token', 'of-account'],
  },
  resourceUrl: {
    about: 'Whether accessible-resources gives the address of each site, which old samples lack.',
    values: ['present', 'absent'],
  },
  unknownSite: {
    about: 'How tenant_info answers for a subdomain that is no site: a page, JSON, or a redirect elsewhere.',
    values: ['404-html', '404-json', '302'],
  },
  rateLimitHeaders: {
    about: 'What a 429 says about when to come back.',
    values: ['retry-after', 'reset-iso', 'none'],
  },
} as const satisfies Record<string, Variant>;

/** One value for each switch. */
export type Variants = {
  readonly [Name in keyof typeof VARIANTS]: (typeof VARIANTS)[Name]['values'][number];
};

/** The values a simulator starts with. */
export const DEFAULT_VARIANTS = Object.freeze(
  Object.fromEntries(Object.entries(VARIANTS).map(([name, { values }]) => [name, values[0]])),
) as Variants;

/**
 * Checks names and values that come from outside.
 *
 * @throws {TypeError} naming the switch and the values it has.
 */
export const readVariants = (input: unknown): Partial<Variants> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new TypeError('Variants are an object of switch names and values.');
  }
  for (const [name, value] of Object.entries(input)) {
    if (!Object.hasOwn(VARIANTS, name)) {
      throw new TypeError(`No variant "${name}"; there are ${Object.keys(VARIANTS).join(', ')}.`);
    }
    const values: readonly string[] = VARIANTS[name as keyof Variants].values;
    if (!values.includes(value)) throw new TypeError(`"${name}" is one of ${values.join(', ')}.`);
  }
  return input;
};
