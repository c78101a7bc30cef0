import type { Context } from '../context.ts';
import type { AccountOnSite, ConnectionRow } from '../store.ts';

/** Who is connected to a site already, the same way: the account itself, and others. */
export type AccountsOnSite = {
  /** Its own connection first; then those that it has under another client ID. */
  readonly own: readonly ConnectionRow[];
  readonly others: readonly ConnectionRow[];
};

/** Finds them by what Atlassian accepted, and by the account that it named, if it named one. */
export async function accountsOnSite(
  context: Context,
  { accountKey, ...site }: AccountOnSite,
  accountId: string | null,
): Promise<AccountsOnSite> {
  const rows = await context.store.listOnSite(site);
  const exact = rows.filter((row) => row.accountKey === accountKey);
  const same = rows.filter(
    (row) => row.accountKey !== accountKey && accountId !== null && row.account.id === accountId,
  );
  return {
    own: [...exact, ...same],
    others: rows.filter((row) => !exact.includes(row) && !same.includes(row)),
  };
}
