import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../src/server/sql/index.ts';
import { sql } from '../../../src/server/sql/kysely.ts';
import { postgresDialect } from '../../../src/server/sql/postgres-store.ts';
import { sqlStore } from '../../../src/server/sql/sql-store.ts';
import type { ConnectionStore } from '../../../src/server/store.ts';
import { poolOf } from './pool.ts';
import { type Postgres, startPostgres } from './postgres.ts';

/** A store of its own, on a clock that can be moved on. */
export type OpenedStore = {
  readonly store: ConnectionStore;
  /** Opens another store on the same data, as another process would. */
  readonly again: () => ConnectionStore;
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
};

/** A database that tests run on. */
export type Engine = {
  readonly name: string;
  readonly start: () => Promise<void>;
  readonly open: () => Promise<OpenedStore>;
  readonly stop: () => Promise<void>;
};

/** SQLite and PostgreSQL: whatever holds on one has to hold on the other. */
export const engines = (): readonly Engine[] => [sqliteEngine(), postgresEngine()];

function sqliteEngine(): Engine {
  return {
    name: 'SQLite',
    start: async () => {},
    stop: async () => {},
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'connect-store-'));
      let passed = 0;
      const open = () => sqliteStore(join(folder, 'connect.db'), { now: () => Date.now() + passed });
      return await opened(open, {
        pass: (ms) => {
          passed += ms;
        },
        clean: async () => rmSync(folder, { recursive: true, force: true }),
      });
    },
  };
}

function postgresEngine(): Engine {
  let server: Postgres;
  let opens = 0;
  return {
    name: 'PostgreSQL',
    async start() {
      server = await startPostgres();
    },
    stop: () => server.stop(),
    async open() {
      // A prefix for each, so that one server serves them all.
      opens += 1;
      const prefix = `t${opens}_`;
      let passed = 0;
      const clock = () =>
        sql<number>`((extract(epoch from clock_timestamp()) * 1000)::bigint + ${sql.lit(passed)})`;
      const open = () => {
        const pool = poolOf(server.url, 4);
        return sqlStore({ dialect: postgresDialect(pool), clock }, prefix);
      };
      const pass = (ms: number) => {
        passed += ms;
      };
      return await opened(open, { pass, clean: async () => {} });
    },
  };
}

async function opened(
  open: () => ConnectionStore,
  { pass, clean }: { pass: (ms: number) => void; clean: () => Promise<void> },
): Promise<OpenedStore> {
  const stores: ConnectionStore[] = [];
  const again = () => {
    const store = open();
    stores.push(store);
    return store;
  };
  const store = again();
  await store.migrate();
  return {
    store,
    again,
    pass,
    async close() {
      for (const one of stores) await one.close();
      await clean();
    },
  };
}
