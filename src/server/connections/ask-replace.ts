import type { SubmitResult } from '../../core/wire/connections.ts';
import type { Context } from '../context.ts';
import { accountsOnSite } from './accounts-on-site.ts';
import { type Saving, uniqueOf } from './save-connection.ts';

/** The question whether to replace, where there is something to ask and nobody has answered it yet. */
export async function askReplace(context: Context, saving: Saving): Promise<SubmitResult | undefined> {
  const { proof, replace } = saving;
  if (replace !== undefined) return undefined;
  const { own, others } = await accountsOnSite(context, uniqueOf(saving), proof.account.id);
  if (own.length > 0 || others.length === 0) return undefined;
  const connected = others.map(({ account }) => account.name).join(', ');
  return { kind: 'confirm-replace', host: proof.host, account: proof.account.name, connected };
}
