import type { ConnectionStore } from '../store.ts';
import type { Engine } from './engine.ts';
import { Kysely } from './kysely.ts';
import { migrate } from './migrate.ts';
import { activityMethods } from './sql-activity.ts';
import { attemptMethods } from './sql-attempts.ts';
import { authorizationMethods } from './sql-authorizations.ts';
import { connectionMethods } from './sql-connections.ts';
import { leaseMethods } from './sql-leases.ts';
import { limitMethods } from './sql-limits.ts';
import { sealMethods } from './sql-seals.ts';
import { type Tables, tableNames } from './tables.ts';

const OUTCOME_KEPT_MS = 60 * 60_000;
const PREFIX = /^[a-z_][a-z0-9_]{0,40}$/;

/** A {@link ConnectionStore} over a database; every statement about one connection names its tenant. */
export function sqlStore({ dialect, clock }: Engine, prefix: string): ConnectionStore {
  if (!PREFIX.test(prefix)) throw new Error(`Table prefix "${prefix}" must match ${PREFIX}.`);
  const db = new Kysely<Tables>({ dialect });
  const tables = tableNames(prefix);
  return {
    migrate: () => migrate(db, prefix),
    close: () => db.destroy(),
    async now() {
      const { now } = await db.selectNoFrom(clock().as('now')).executeTakeFirstOrThrow();
      return Number(now);
    },
    ...connectionMethods(db, tables, clock),
    ...activityMethods(db, tables),
    ...leaseMethods(db, tables, clock),
    ...sealMethods(db, tables),
    ...limitMethods(db, tables, clock),
    ...attemptMethods(db, tables),
    ...authorizationMethods(db, tables),
    async removeEndedAttempts(now) {
      await db.deleteFrom(tables.attempts).where('expires_at', '<=', now).execute();
      await db
        .deleteFrom(tables.authorizations)
        .where('expires_at', '<=', now - OUTCOME_KEPT_MS)
        .execute();
    },
  };
}
