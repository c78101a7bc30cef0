import type { Kysely } from 'kysely';
import type { ConnectionStore } from '../store.ts';
import type { Clock } from './engine.ts';
import type { TableNames, Tables } from './tables.ts';

/** The part of a {@link ConnectionStore} that counts, in one statement: of many servers at once, none counts the same. */
export function limitMethods(db: Kysely<Tables>, { limits }: Pick<TableNames, 'limits'>, clock: Clock) {
  return {
    async count(key, points, forMs) {
      const counted = await db
        .insertInto(limits)
        .values(({ eb }) => ({ key, points, ends_at: eb(clock(), '+', forMs) }))
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet(({ eb, ref }) => {
            // The clock is read once: between two readings, a window might end for one column and not for the other.
            const now = eb(ref('excluded.ends_at'), '-', forMs);
            const isOpen = eb(ref(`${limits}.ends_at`), '>', now);
            const before = eb(ref(`${limits}.points`), '+', ref('excluded.points'));
            return {
              points: eb.case().when(isOpen).then(before).else(ref('excluded.points')).end(),
              ends_at: eb
                .case()
                .when(isOpen)
                .then(ref(`${limits}.ends_at`))
                .else(ref('excluded.ends_at'))
                .end(),
            };
          }),
        )
        .returning(['points'])
        .returning(({ eb }) => eb('ends_at', '-', clock()).as('ends_in'))
        .executeTakeFirstOrThrow();
      return { points: counted.points, endsIn: Number(counted.ends_in) };
    },
    async removeEndedCounts() {
      await db
        .deleteFrom(limits)
        .where(({ eb }) => eb('ends_at', '<=', clock()))
        .execute();
    },
  } satisfies Partial<ConnectionStore>;
}
