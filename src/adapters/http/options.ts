/** Options of `createHttpAdapter`. */
export type HttpAdapterOptions = {
  /** Where the handler is mounted: a path on the page's own origin, or an address elsewhere; `/connect` when left out. */
  readonly baseUrl?: string | undefined;
  /**
   * Gives the session token that your server made for this page (`connect.createSession`), sent as
   * `Authorization: Bearer …`. It is asked once, and again when the server answers 401, after which the request is
   * repeated: twenty minutes in Atlassian's screens cost nothing. Where cookies are the session, renew them here and
   * give an empty text.
   */
  readonly session?: (() => Promise<string>) | undefined;
  /** Replaces the browser's `fetch`, in tests. */
  readonly fetch?: typeof fetch | undefined;
};
