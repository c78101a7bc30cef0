/** A product of Atlassian Cloud that a connection may reach. */
export type Product = 'jira' | 'confluence';

/** What asking a product with the credentials showed; `unknown` is an honest result. */
export type ProductState =
  | 'answers'
  | 'missing-scope'
  | 'no-access'
  /** A data security policy of the organization keeps its content from apps. */
  | 'blocked'
  | 'not-found'
  | 'unknown';

/** What asking showed about one wanted scope. */
export type ScopeState = 'present' | 'missing' | 'unknown';

/** What is known of one wanted scope; without an optional one the product does less, and nothing is wrong. */
export type ConnectionScope = {
  readonly name: string;
  readonly state: ScopeState;
  readonly optional?: boolean | undefined;
};

/** A proven connection to one site, as everyone but the vault may see it: it never holds a secret. */
export type Connection = {
  readonly id: string;
  /** Id of the provider it was made with. */
  readonly provider: string;
  /** The site's public host, for example `acme.atlassian.net`. */
  readonly host: string;
  readonly cloudId: string;
  readonly account: {
    /** Atlassian's account id; null when no scope allows reading it. */
    readonly id: string | null;
    readonly name: string;
    readonly email: string | null;
  };
  readonly products: readonly { readonly product: Product; readonly state: ProductState }[];
  readonly scopes: readonly ConnectionScope[];
  readonly status: 'connected' | 'needs-reconnect';
  /** When the credentials end, ISO 8601; null when nobody said. */
  readonly expiresAt: string | null;
  readonly createdAt: string;
  /** When the credentials were last proven. */
  readonly checkedAt: string;
};

/** What credentials that were proven and not stored reach: a connection without what only a stored one has. */
export type Verified = Omit<Connection, 'id' | 'status' | 'createdAt'>;
