import type { Context } from '../context.ts';
import type { AccountOnSite, ConnectionRow } from '../store.ts';

/** Who is connected to a site already, the same way: the account itself, and others. */
export async function accountsOnSite(
  context: Context,
  { accountKey, ...site }: AccountOnSite,
): Promise<{ readonly own: readonly ConnectionRow[]; readonly others: readonly ConnectionRow[] }> {
  const rows = await context.store.listOnSite(site);
  return {
    own: rows.filter((row) => row.accountKey === accountKey),
    others: rows.filter((row) => row.accountKey !== accountKey),
  };
}
