import type { Dialect, PostgresPool } from 'kysely';
import { optionalPeerLater } from '../optional-peer.ts';
import type { ConnectionStore } from '../store.ts';
import type { Engine } from './engine.ts';
import { PostgresDialect, sql } from './kysely.ts';
import { sayMigrate } from './missing-tables.ts';
import { sqlStore } from './sql-store.ts';
import { isStorable } from './storable-text.ts';
import { DEFAULT_PREFIX } from './tables.ts';

const pg = await optionalPeerLater('postgresStore', 'pg', () => import('pg'));

/** How a {@link postgresStore} is kept. */
export type PostgresStoreOptions = {
  /** What the tables' names begin with; `connect_` when left out. */
  readonly tablePrefix?: string;
  /** The most connections to the database that one process keeps open; 10 when left out. */
  readonly poolSize?: number;
};

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Keeps connections in PostgreSQL, through `pg`: any number of servers may share it, behind a pooler too.
 *
 * @example
 * const store = postgresStore(process.env.DATABASE_URL);
 * @throws {Error} when the address is missing or none of PostgreSQL's.
 */
export function postgresStore(url: string | undefined, options: PostgresStoreOptions = {}): ConnectionStore {
  const { tablePrefix = DEFAULT_PREFIX, poolSize = 10 } = options;
  return sqlStore(postgresEngine(url, poolSize), tablePrefix);
}

/** The engine of a {@link postgresStore}. */
export function postgresEngine(url: string | undefined, poolSize: number): Engine {
  const { Pool } = pg().default;
  const pool = new Pool({
    connectionString: checkUrl(url),
    max: poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'connect-atlassian',
  });
  // A connection that breaks while nobody uses it is opened anew for the next query; unheard, it would end the process.
  pool.on('error', () => {});
  const clock = () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  return { dialect: postgresDialect(pool), clock };
}

/** As much of `pg` as is used here: a client that nobody hears ends the process when its connection breaks. */
type Client = Omit<Awaited<ReturnType<PostgresPool['connect']>>, 'release'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  release(error?: Error): void;
};
type Pool = { connect(): Promise<Client>; end(): Promise<void> };

/**
 * A dialect that hands PostgreSQL only text that it gives back as it was, and keeps no connection that is not as it should
 * be: after a question without an answer, nobody knows in the middle of what it is.
 */
export function postgresDialect(pool: Pool): Dialect {
  return new PostgresDialect({
    pool: {
      end: () => pool.end(),
      async connect() {
        const client = await pool.connect();
        let spoiled: Error | undefined;
        const spoil = (error: Error) => {
          spoiled = error;
        };
        client.on('error', spoil);
        const query = async (text: string, parameters: readonly unknown[]) => {
          const isLost = parameters.some((value) => typeof value === 'string' && !isStorable(value));
          if (isLost)
            throw new TypeError('PostgreSQL cannot store text with NUL or half of a character here.');
          return await client.query(text, parameters).catch((error) => {
            if (error.severity !== 'ERROR') spoil(error);
            throw sayMigrate(error);
          });
        };
        const release = () => {
          client.release(spoiled);
          client.off('error', spoil);
        };
        return Object.assign(Object.create(client), { query, release });
      },
    },
  });
}

function checkUrl(url: string | undefined): string {
  if (url !== undefined && /^postgres(?:ql)?:\/\//.test(url)) return url;
  throw new Error(
    'postgresStore (DATABASE_URL) needs an address like "postgres://user:password@host:5432/database", so nothing can be kept.',
  );
}
