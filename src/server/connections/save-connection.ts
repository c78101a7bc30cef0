import type { Provider } from '../../core/provider.ts';
import type { SubmitResult } from '../../core/wire.ts';
import type { BasicCredentials } from '../atlassian/request.ts';
import { type Context, publicConnection } from '../context.ts';
import type { Identity } from '../options.ts';
import type { ConnectionRow } from '../store.ts';
import { sealCredentials } from '../vault/credentials.ts';
import type { Proof } from '../verify/verification.ts';

/** A proof whose site is known by name. */
export type SiteProof = Proof & { readonly host: string };

const MAX_TRIES = 3;

/** Stores proven credentials, sealed; the same account on the same site is updated in place. */
export async function saveConnection(
  context: Context,
  { tenantId, userId }: Identity,
  provider: Provider,
  proof: SiteProof,
  credentials: BasicCredentials,
): Promise<SubmitResult> {
  // The name that Atlassian accepted: unlike the account's id, no missing scope hides it.
  const accountKey = credentials.username.toLowerCase();
  const unique = { tenantId, provider: provider.id, cloudId: proof.cloudId, accountKey };
  const now = new Date(context.now()).toISOString();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    // The id is part of what the seal authenticates, so it has to be known first.
    const known = await context.store.findConnection(unique);
    if (known) await context.allow({ tenantId, userId }, 'replace', publicConnection(known));
    const id = known?.id ?? crypto.randomUUID();
    const row: ConnectionRow = {
      ...proof,
      ...unique,
      id,
      userId,
      cloud: provider.cloud,
      status: 'connected',
      expiresAt: null,
      createdAt: known?.createdAt ?? now,
      checkedAt: now,
      sealed: await sealCredentials(context.ring, credentials, { kind: 'connection', tenantId, id }),
    };
    const stored = known
      ? await context.store.updateConnection(row, known.sealed)
      : await context.store.insertConnection(row);
    if (!stored) continue;
    context.tell(known ? 'replaced' : 'connected', row);
    return { kind: 'connected', outcome: known ? 'updated' : 'created', connection: publicConnection(row) };
  }
  throw new Error('Another request kept replacing the same connection; nothing was stored.');
}
