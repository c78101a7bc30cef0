import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import { accountsOnSite } from './accounts-on-site.ts';
import { readable } from './readable.ts';
import { type Saving, uniqueOf } from './save-connection.ts';

/** The question whether to replace, where there is something to ask that nobody has answered yet. */
export async function askReplace(
  context: Context,
  saving: Saving,
): Promise<Extract<SubmitResult, { kind: 'confirm-replace' }> | undefined> {
  const { proof, replace } = saving;
  const { own, others } = await accountsOnSite(context, uniqueOf(saving), proof.account.id);
  // To keep what is there was an answer about whoever it is; to replace it was one about these alone.
  const answered = replace && (replace.length === 0 || others.every(({ id }) => replace.includes(id)));
  if (own.length > 0 || others.length === 0 || answered) return undefined;
  const seen = await readable(context, saving.identity, others);
  return {
    kind: 'confirm-replace',
    host: proof.host,
    account: proof.account.name,
    connected: seen.map(({ account }) => account.name).join(', '),
    connectionIds: others.map(({ id }) => id),
  };
}
