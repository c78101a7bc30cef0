import type { Environment } from '../../server/oauth.ts';
import type { ConnectionStore } from '../../server/store.ts';
import { sqliteFile } from '../doctor/check-database.ts';

/** One question at a time. */
const POOL_SIZE = 1;

/** Does something on the database of an environment, the one that the doctor looks at. @throws what its driver does. */
export async function onDatabase<Result>(
  environment: Environment,
  work: (store: ConnectionStore) => Promise<Result>,
): Promise<Result> {
  // Later: its drivers are optional.
  const { postgresStore, sqliteStore } = await import('../../server/sql/index.ts');
  const url = environment.DATABASE_URL;
  const store = url ? postgresStore(url, { poolSize: POOL_SIZE }) : sqliteStore(sqliteFile(environment));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
