import type { Replace } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';
import type { SubmitResult } from '../../core/wire/connections.ts';
import { type Context, publicConnection } from '../context.ts';
import type { Identity } from '../options.ts';
import type { AccountOnSite, ConnectionRow } from '../store.ts';
import { sealAccessToken, sealCredentials } from '../vault/credentials.ts';
import type { Proof } from '../verify/verification.ts';
import { accountsOnSite } from './accounts-on-site.ts';
import { asRead } from './as-read.ts';
import type { Entered } from './attempts.ts';
import { accountKeyOf } from './reach-atlassian.ts';

/** What is to be stored, and whether in place of what other accounts have on the site. */
export type Saving = Entered & {
  /** A proof whose site is known by name. */
  readonly proof: Proof & { readonly host: string };
  readonly replace: Replace | undefined;
};

const MAX_TRIES = 3;

/**
 * Stores proven credentials, sealed. The same account on the same site is updated in place; so is another one's
 * connection that it shall replace, whose id stays for whoever refers to it.
 *
 * @throws {ConnectError} `forbidden` when the identity may not replace, `network` when other processes keep changing it.
 */
export async function saveConnection(context: Context, saving: Saving): Promise<SubmitResult> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const [known, ...surplus] = await findReplaced(context, saving);
    const row = await makeRow(context, saving, known);
    const stored = known
      ? await context.store.updateConnection(row, known.sealed)
      : await context.store.insertConnection(row);
    if (!stored) continue;
    for (const one of surplus) await removeReplaced(context, one, saving.identity);
    context.tell(known ? 'replaced' : 'connected', row);
    return { kind: 'connected', outcome: known ? 'updated' : 'created', connection: publicConnection(row) };
  }
  context.onError(new Error('Other processes kept replacing the same connection; nothing was stored.'));
  throw new ConnectError('network', { detail: { reason: 'server' } });
}

/** What makes the connection unique. */
export function uniqueOf({ identity, provider, proof, credentials }: Saving): AccountOnSite {
  return {
    tenantId: identity.tenantId,
    provider: provider.id,
    cloudId: proof.cloudId,
    accountKey: accountKeyOf(credentials, proof),
  };
}

/**
 * What the new row takes the place of: the account's own connection first, then those it shall replace.
 *
 * @throws {ConnectError} `forbidden` when the identity may not replace one of them.
 */
export async function findReplaced(context: Context, saving: Saving): Promise<readonly ConnectionRow[]> {
  const { own, others } = await accountsOnSite(context, uniqueOf(saving), saving.proof.account.id);
  const replaced = [...own, ...others.filter(({ id }) => saving.replace?.includes(id))];
  for (const row of replaced) await context.allow(saving.identity, 'replace', publicConnection(row));
  return replaced;
}

/** Unless somebody gave it other credentials meanwhile. */
async function removeReplaced(
  context: Context,
  row: ConnectionRow,
  { userId }: Pick<Identity, 'userId'>,
): Promise<void> {
  const key = { tenantId: row.tenantId, connectionId: row.id };
  const removed = await asRead(context, row, (sealed) => context.store.removeConnection(key, userId, sealed));
  if (removed) context.tell('disconnected', { ...row, userId });
}

async function makeRow(
  context: Context,
  saving: Saving,
  known: ConnectionRow | undefined,
): Promise<ConnectionRow> {
  const { tenantId, userId } = saving.identity;
  const now = new Date(context.now()).toISOString();
  // The id is part of what the seal authenticates, so it has to be known first.
  const id = known?.id ?? crypto.randomUUID();
  const place = { kind: 'connection', tenantId, id } as const;
  return {
    ...saving.proof,
    ...uniqueOf(saving),
    id,
    userId,
    cloud: saving.provider.cloud,
    status: 'connected',
    expiresAt: saving.expiresAt,
    createdAt: known?.createdAt ?? now,
    checkedAt: now,
    sealed: await sealCredentials(context.ring, saving.credentials, place),
    accessToken: saving.accessToken ? await sealAccessToken(context.ring, saving.accessToken, place) : null,
  };
}
