import type { CloudTable, OAuthApps } from '../../src/server/options.ts';
import type { ConnectionKey } from '../../src/server/store.ts';

/** How a server is set up. */
export type Setting = {
  readonly keys: string;
  readonly publicUrl: string;
  readonly clouds: CloudTable;
  readonly oauthApps: OAuthApps;
  readonly secretKey: string;
  /** An address of PostgreSQL, or a file. */
  readonly database: string;
  readonly tablePrefix: string;
  /** How many times faster than ours its clock goes, from this moment on. */
  readonly speed: number;
  readonly since: number;
  /** The most that an answer of Atlassian's is held back. */
  readonly slowMs: number;
  /** Whether it asks by Node's own HTTP, as a server does that was given no `fetch`. */
  readonly byNode?: boolean;
};

/** What a server is told to do. */
export type Job =
  | { readonly kind: 'call'; readonly key: ConnectionKey; readonly count: number; readonly ahead: number }
  | { readonly kind: 'renew'; readonly keys: readonly ConnectionKey[] }
  | {
      readonly kind: 'connect';
      readonly name: string;
      readonly provider: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'read';
      readonly keys: readonly ConnectionKey[];
      /** What each of them is signed with. */
      readonly authorization: string;
    }
  /** Renew nothing more. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'tally' }
  | { readonly kind: 'serve'; readonly drainMs?: number }
  | { readonly kind: 'weigh' };

/** What it says. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'called'; readonly answered: number; readonly tokens: readonly string[] }
  | ({ readonly kind: 'connected' } & ConnectionKey)
  | { readonly kind: 'rested' }
  | { readonly kind: 'tallied'; readonly reads: number; readonly failed: readonly string[] }
  | { readonly kind: 'serving'; readonly url: string }
  | { readonly kind: 'weighed'; readonly bytes: number };
