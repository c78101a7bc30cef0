import type { Connection } from './connection.ts';
import type { Report } from './report.ts';
import type { AuthorizationState, BegunAuthorization } from './wire/authorizations.ts';
import type { Progress, SubmitResult } from './wire/connections.ts';
import type { ProviderStatus } from './wire/providers.ts';
import type { Site } from './wire/sites.ts';

/** Ids of the connections to replace, as they were asked about; none of them to keep them. */
export type Replace = readonly string[];

/** Options of every call: how to give up on it. */
export type CallOptions = { readonly signal?: AbortSignal | undefined };

/** Options of a call that verifies: it says what is settled as it goes, and what is found out afterwards. */
export type VerifyOptions = CallOptions & {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * Called after the result with all that is known of scopes and permissions, each time it grows, until it is `complete`;
   * never where nothing is looked into. The signal ends it, too.
   */
  readonly onReport?: ((report: Report) => void) | undefined;
};

/**
 * The port: everything the UI needs of a backend. Implement it over your own API, or use
 * `createHttpAdapter` (our server) or `createSandboxAdapter` (no server at all).
 *
 * Every failure is a `ConnectError`; an aborted call rejects with code `cancelled`. Check an implementation
 * with the suite in `connect-atlassian/adapter-contract`.
 */
export interface ConnectAdapter {
  /** Which of the ways to connect this backend offers; needs no identity. */
  listProviders(options?: CallOptions): Promise<readonly ProviderStatus[]>;
  /** Finds a site's Cloud ID by its address, without credentials. */
  resolveSite(input: { provider: string; address: string }, options?: CallOptions): Promise<Site>;
  /**
   * Proves credentials and stores the connection, or asks: which site it is, at which address, or whether to `replace`
   * the connection of another account on it.
   */
  submit(
    input: { provider: string; values: Readonly<Record<string, string>>; replace?: Replace | undefined },
    options?: VerifyOptions,
  ): Promise<SubmitResult>;
  /** Answers a `confirm-site` question with the site's address. */
  confirmSite(
    input: { attemptId: string; address: string; replace?: Replace | undefined },
    options?: VerifyOptions,
  ): Promise<SubmitResult>;
  /** Answers a `choose-site` question, or a failure that offers a `choice`, with one of the offered sites. */
  chooseSite(
    input: { attemptId: string; cloudId: string; replace?: Replace | undefined },
    options?: VerifyOptions,
  ): Promise<SubmitResult>;
  /** Answers a `confirm-replace` question whose credentials wait with it. */
  confirmReplace(
    input: { attemptId: string; replace: Replace },
    options?: VerifyOptions,
  ): Promise<SubmitResult>;
  /**
   * Begins an authorization at Atlassian: the person is sent to `startUrl`, in a window of its own or, with a
   * `returnUrl`, instead of this page. `pageUrl` is this page, to be told with `canReturn` whether it may be left for it;
   * where nobody says, it is tried.
   */
  startAuthorization(
    input: {
      provider: string;
      values: Readonly<Record<string, string>>;
      returnUrl?: string | undefined;
      pageUrl?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<BegunAuthorization>;
  /**
   * What became of an authorization: resolves as soon as it is further than the revision `after`, or with what it is
   * after half a minute at most. A question is told for as long as it can be answered, then what its answer led to, or the
   * failure `not_found`. Only a backend that cannot be asked rejects.
   */
  awaitAuthorization(
    input: { attemptId: string; after?: number | undefined },
    options?: CallOptions,
  ): Promise<AuthorizationState>;
  /** Drops a pending authorization or question, and the credentials sealed with it. */
  cancelAttempt(input: { attemptId: string }, options?: CallOptions): Promise<void>;
  /** What is connected, as whoever asks may see it. */
  listConnections(options?: CallOptions): Promise<readonly Connection[]>;
  /** Proves a stored connection again, now. */
  testConnection(input: { id: string }, options?: CallOptions): Promise<Connection>;
  /** Disconnects: removes the connection and its credentials. */
  removeConnection(input: { id: string }, options?: CallOptions): Promise<void>;
}
