import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/core/error-table.ts';
import { failureWords } from '../../src/core/words/failure-words.ts';
import { jiraAlign, providers } from '../../src/providers/index.ts';
import { type Simulator, startSimulator, VARIANTS, type Variants } from '../../src/simulator/index.ts';
import { openBackend } from '../server/open-backend.ts';
import { type Cause, causes, codesOfSome, elsewhere, otherCodes, type Told } from './causes.ts';

let world: Simulator;
beforeAll(async () => {
  world = await startSimulator();
});
afterAll(() => world.close());

function find<Named extends { readonly name: string }>(all: readonly Named[], name: string): Named {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`The simulator has no "${name}".`);
  return found;
}

/** Submits it to a backend of its own and compares what the problem says; nothing may be stored. */
async function meet(provider: string, cause: Cause, variants: Partial<Variants>, told: Told) {
  const backend = await openBackend({ variants, providers: [...providers, jiraAlign] });
  try {
    const values = cause.values({
      sample: (name) => find(world.samples, name),
      client: (name) => find(world.clients, name),
    });
    if (cause.fault) backend.simulator.faults.add(cause.fault);
    const { status, json } = await backend.call('POST', '/connections', { provider, values });
    const { code, field, evidence = {}, choice } = json;
    const { reason, scopes } = evidence;
    expect({ code, field, reason, scopes }).toEqual({
      code: told.code,
      field: told.field,
      reason: told.reason,
      scopes: told.scopes,
    });
    expect(status).toBe(json.status);
    expect(json.detail).toBe(failureWords(told.code, evidence).join(' '));
    // Where Jira alone counts, nobody is sent to Confluence; an address may be copied from either.
    if (provider === 'jira-align' && code !== 'site_not_found') {
      expect(json.detail).not.toContain('Confluence');
    }
    const offered = choice?.sites.map(
      ({ host, name }: { host: string | null; name: string }) => host ?? name,
    );
    expect(offered).toEqual(told.offers);
    if (code === 'rate_limited' && variants.rateLimitHeaders !== 'none') {
      expect(evidence.retryAfter).toBeGreaterThan(0);
    }
    expect(await backend.connections()).toEqual([]);
    expect(backend.errors).toEqual([]);
  } finally {
    await backend.close();
  }
}

const others = Object.entries(VARIANTS).flatMap(([name, { values }]) =>
  values.slice(1).map((value) => [name, value] as const),
);

describe.each(Object.entries(causes))('%s', (provider, all) => {
  describe.concurrent.each(all.map((cause) => [cause.what, cause] as const))('%s', (_what, cause) => {
    it('is told as what it is', () => meet(provider, cause, {}, cause));

    it.each(others)('the same where %s is %s', async (name, value) => {
      const variants = { [name]: value } as Partial<Variants>;
      const own = cause.under?.find(([under]) => JSON.stringify(under) === JSON.stringify(variants));
      await meet(provider, cause, variants, own?.[1] ?? cause);
    });

    const several = cause.under?.filter(([under]) => Object.keys(under).length > 1) ?? [];
    it.each(several)('where %j', (variants, told) => meet(provider, cause, variants, told));
  });

  it('no two are told in the same words, unless Atlassian answers alike', () => {
    const words = new Map<string, string>();
    for (const { code, reason, alike, what, offers } of all) {
      const asked = offers && reason === undefined ? { asked: 'it' } : {};
      const key = failureWords(code, { ...(reason === undefined ? {} : { reason }), ...asked }).join(' ');
      const who = alike ?? what;
      const before = words.get(key);
      expect(before === undefined || before === who ? who : `${before} | ${who}`).toBe(who);
      words.set(key, who);
    }
  });
});

it('no words send whoever checks a token for Jira Align to a Cloud ID alone: its form has an address', () => {
  const all = (causes['jira-align'] ?? []).flatMap((cause): readonly Told[] => [
    cause,
    ...(cause.under ?? []).map(([, told]) => told),
  ]);
  const untold: Told = { code: 'invalid_credentials' };
  for (const { code, reason } of [...all, untold]) {
    const words = failureWords(code, reason === undefined ? {} : { reason }).join(' ');
    expect(words).not.toMatch(/then the Cloud ID(?! or)/);
  }
});

it('no words send anybody to a way to connect that may not be offered', () => {
  for (const reason of [undefined, 'wrong_environment']) {
    const words = failureWords('wrong_environment', reason === undefined ? {} : { reason }).join(' ');
    expect(words).not.toMatch(/choose the way/i);
  }
});

it('every failure of the facts has its cause here, or a reason why it has none', () => {
  const told = Object.values(causes)
    .flat()
    .map(({ fact }) => fact);
  const numbers = [...told.filter((fact) => /^\d+$/.test(fact)), ...Object.keys(elsewhere)].map(Number);
  expect([...new Set(numbers)].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 27 }, (_, index) => index + 1),
  );
});

it('every code is met at each way to connect, or has a reason why it is not', () => {
  const met = Object.entries(causes).map(([way, all]) => ({
    way,
    codes: all.flatMap((cause) => [cause.code, ...(cause.under ?? []).map(([, told]) => told.code)]),
  }));
  for (const code of Object.keys(errorTable) as (keyof typeof errorTable)[]) {
    const ways = met.filter(({ codes }) => codes.includes(code)).map(({ way }) => way);
    const expected = Object.hasOwn(otherCodes, code) ? [] : (codesOfSome[code]?.[0] ?? Object.keys(causes));
    expect([code, ways]).toEqual([code, expected]);
  }
});
