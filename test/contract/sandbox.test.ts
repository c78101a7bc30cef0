import { describe, expect, it } from 'vitest';
import { createSandboxAdapter, sandboxSites } from '../../src/adapters/sandbox.ts';

const [, globex] = sandboxSites;
if (!globex?.host) throw new Error('The sandbox has no second site.');
const { host, cloudId } = globex;
const onGlobex = { host, cloudId, account: { id: null, name: 'Ada', email: null } };

describe('the sandbox', () => {
  it('replaces on the site that was proven before it asked', async () => {
    const adapter = createSandboxAdapter({ script: () => ({ connect: onGlobex }) });
    const first = await adapter.submit({ provider: 'atlassian', values: { email: 'first@acme.example' } });
    const { attemptId } = await adapter.startAuthorization({ provider: 'atlassian', values: {} });
    let end = await adapter.awaitAuthorization({ attemptId });
    while (end.phase !== 'ended') end = await adapter.awaitAuthorization({ attemptId, after: end.revision });
    if (end.result.kind !== 'confirm-replace') throw new Error(`It came to "${end.result.kind}".`);
    const { attemptId: question = '', connectionIds: replace } = end.result;
    const answered = await adapter.confirmReplace({ attemptId: question, replace });
    expect(first.kind).toBe('connected');
    expect(answered).toMatchObject({ kind: 'connected', outcome: 'updated', connection: onGlobex });
    expect(await adapter.listConnections()).toHaveLength(1);
  });

  it('finds the site and the account that the script connects', async () => {
    const found: (string | undefined)[] = [];
    const adapter = createSandboxAdapter({ script: () => ({ connect: onGlobex }) });
    await adapter.submit(
      { provider: 'atlassian', values: {} },
      { onProgress: (step) => found.push(step.found) },
    );
    expect(found).toEqual([host, 'Ada', undefined, undefined]);
  });

  it('says of a connection that is tested when that was', async () => {
    const checkedAt = '2026-01-01T00:00:00.000Z';
    const adapter = createSandboxAdapter({ script: () => ({ connect: { checkedAt } }) });
    await adapter.submit({ provider: 'atlassian', values: {} });
    const [{ id } = { id: '' }] = await adapter.listConnections();
    const tested = await adapter.testConnection({ id });
    expect(Date.parse(tested.checkedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect(await adapter.listConnections()).toEqual([tested]);
  });
});
