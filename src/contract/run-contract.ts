import { adapterContract } from './adapter-contract.ts';
import type { AdapterWorld, ContractCheck } from './contract-check.ts';

/** What came of one demand; it is left out where the world lacks what it asks for. */
export type Verdict = {
  readonly name: string;
  readonly state: 'holds' | 'broken' | 'left-out';
  /** What was expected and what came, or what the world lacks. */
  readonly says?: string;
};

/**
 * Runs the contract without a test runner, one demand after the other.
 *
 * @example
 * for await (const { name, state, says } of runContract(openMyWorld)) console.log(state, name, says ?? '');
 */
export async function* runContract(
  open: () => Promise<AdapterWorld>,
  checks: readonly ContractCheck[] = adapterContract,
): AsyncGenerator<Verdict> {
  for (const { name, run } of checks) {
    const lacking = new Set<string>();
    try {
      await run(async () => watched(await open(), lacking));
      yield lacking.size === 0
        ? { name, state: 'holds' }
        : { name, state: 'left-out', says: `there is no ${[...lacking].join(' and no ')}` };
    } catch (error) {
      yield { name, state: 'broken', says: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** A demand that finds nothing to ask returns as if it held: what it looked for in vain tells them apart. */
const watched = (world: AdapterWorld, lacking: Set<string>): AdapterWorld =>
  new Proxy(world, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (value === undefined && typeof key === 'string' && key !== 'then') lacking.add(key);
      return value;
    },
  });
