import type { CloudName } from './clouds.ts';
import type { Product } from './connection.ts';
import type { TokenKind } from './fields/token-kind.ts';
import type { Guide } from './guide.ts';
import type { Outputs } from './outputs.ts';
import type { ReportedPermissions } from './report.ts';

/**
 * What a field holds, which decides its control, its schema and how the server reads it. `site` takes a Cloud
 * ID or an address, `address` an address only, `client-id` the public half of an OAuth credential, `expiry` the date
 * on which a token ends.
 */
export type FieldKind = 'site' | 'address' | 'email' | 'client-id' | 'secret' | 'expiry' | 'text';

/** One input of a provider's form, as data. */
export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Where the guide helps with it, as its address; the section named like the field when left out. */
  readonly help?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** Of a `secret`: the only kind that works here, so that each other one gets its own advice. */
  readonly token?: TokenKind;
};

type SiteField = {
  /** Which site is meant; where it may be left empty, the credentials have to tell which ones they reach. */
  readonly site: string;
};

type SecretFields = SiteField & {
  readonly secret: string;
  /** The field that says when the secret ends, where there is one. */
  readonly expiry?: string;
};

/** How a provider's values become credentials: which field plays which part. */
export type Auth =
  | (SecretFields & {
      /** `Authorization: Basic base64(username:secret)` at the gateway. */
      readonly kind: 'basic';
      readonly username: string;
      /** What the username normally ends in, in lower case; another one is suspect when it is refused. */
      readonly usernameSuffix?: string;
    })
  | (SecretFields & {
      /** A client ID and its secret buy an access token for an hour, which is `Authorization: Bearer` at the gateway. */
      readonly kind: 'client-credentials';
      readonly clientId: string;
    })
  | (SiteField & {
      /** A person agrees on Atlassian's own screens (OAuth 2.0, 3LO), so that no field holds a secret. */
      readonly kind: 'authorization-code';
    });

/**
 * What has to be ended at Atlassian, because disconnecting leaves it: what a person agreed to, the API token or the client
 * of a service account, or a person's own API token.
 */
export type Revoked = 'consent' | 'service-account-token' | 'service-account-client' | 'own-token';

/** One way to connect, as data: there is no class and no branch on its id anywhere. */
export type Provider = {
  readonly id: string;
  /** Name on the picker and in the list of connections. */
  readonly name: string;
  /** Heading of its form. */
  readonly title: string;
  /** What it needs and how long it takes, in one line. */
  readonly summary: string;
  readonly group: 'own-account' | 'service-account' | 'other-tool';
  readonly cloud: CloudName;
  readonly fields: readonly Field[];
  readonly auth: Auth;
  /** What stays at Atlassian after disconnecting; where it is left out, `auth` tells. */
  readonly revoked?: Revoked;
  /** What the token should be allowed to do; shown in the help, and checked when connecting. */
  readonly scopes?: readonly string[];
  /** What it may be allowed to do as well: it works without these. */
  readonly optionalScopes?: readonly string[];
  /** The products that it is for: no other one is asked, and one of these has to answer. Both when left out. */
  readonly products?: readonly Product[];
  /** The settings that a proven site becomes, for another tool's own form; shown with the result. */
  readonly outputs?: Outputs;
  /** Set where, after the answer, each of the scopes and these permissions are looked into, and shown beside the result. */
  readonly report?: { readonly permissions: ReportedPermissions };
  /** False where credentials are proven and not stored: the result is what it shows. Stored when left out. */
  readonly stores?: boolean;
  /** Help for the form: the id of a provider of ours whose guide it uses, or a guide of your own. */
  readonly guide?: string | Guide;
};

/** The values of a provider's form, by field name. */
export type ProviderValues<P extends Provider = Provider> = Flat<
  {
    readonly [Name in Exclude<P['fields'][number], { optional: true }>['name']]: string;
  } & {
    readonly [Name in Extract<P['fields'][number], { optional: true }>['name']]?: string;
  }
>;

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/**
 * Describes a way to connect; returns it unchanged, frozen, with its field names in the type.
 *
 * @example
 * const mine = defineProvider({ id: 'acme-jira', name: 'Acme Jira', fields: [ … ], … });
 * @throws {TypeError} when `auth` or `outputs` names a field that does not exist, or a field's name is not letters and digits.
 */
export function defineProvider<const P extends Provider>(provider: P): P {
  const { fields, auth, outputs } = provider;
  for (const { name } of fields) {
    // A form takes a dot for a way into an object, and has no place for what every object has.
    if (!/^[a-z]\w*$/i.test(name) || name in {}) {
      throw new TypeError(
        `Provider "${provider.id}": a field cannot be named "${name}". Use letters and digits.`,
      );
    }
  }
  // What is left names a field each.
  const { kind: _kind, usernameSuffix: _suffix, ...roles }: Partial<Record<string, string>> = auth;
  for (const name of [...Object.values(roles), ...(outputs?.lines.map(({ field }) => field) ?? [])]) {
    if (name !== undefined && !fields.some((field) => field.name === name)) {
      throw new TypeError(
        `Provider "${provider.id}": auth or outputs name "${name}", but no field has that name. Add it.`,
      );
    }
  }
  return deepFreeze(provider);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
