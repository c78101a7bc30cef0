import { parseArgs } from 'node:util';
import { createHttpAdapter } from '../../adapters/http.ts';
import { runContract, type Verdict } from '../../contract/index.ts';
import { messageOf, readArgs, refuseArgs } from '../read-args.ts';
import { USAGE } from '../usage.ts';
import { advise, listening } from './advice.ts';
import { askSimulator } from './samples.ts';
import { onEmptyTenant, type World, worldsOf } from './worlds.ts';

const OPTIONS = {
  simulator: { type: 'string', default: 'http://127.0.0.1:4311' },
  origin: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const LABELS: Readonly<Record<Verdict['state'], string>> = {
  holds: 'ok',
  broken: 'BROKEN',
  'left-out': 'left out',
};

/** Asks a running backend for everything that the contract demands; resolves with the exit code. */
export const contract = async (args: readonly string[]): Promise<number> => {
  const read = readArgs(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  if (read === undefined) return 2;
  const { values: options, positionals } = read;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const [baseUrl = ''] = positionals;
  const addresses = [baseUrl, options.simulator, options.origin ?? baseUrl];
  if (
    positionals.length !== 1 ||
    !addresses.every((address) => /^https?:\/\//.test(address) && URL.canParse(address))
  ) {
    refuseArgs('contract takes one address of a mounted handler, say http://localhost:3000/connect.');
    return 2;
  }
  try {
    const adapter = openAdapter(baseUrl, options.origin ?? new URL(baseUrl).origin);
    const samples = await askSimulator(options.simulator);
    await onEmptyTenant(adapter);
    const heard = new Set<string>();
    const worlds = await worldsOf(listening(adapter, heard), samples);
    return await askAll(worlds, heard);
  } catch (error) {
    console.error(`The contract could not be asked: ${say(error)}`);
    return 2;
  }
};

/** A failure of the adapter has a code alone: its words are the page's. */
const say = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? `the backend fails with "${error.code}". Is the address right, and does CONNECT_SESSION or CONNECT_COOKIE sign in there?`
    : messageOf(error);

/** Signed in as the environment says: what is in arguments, others on this machine can read. */
function openAdapter(baseUrl: string, origin: string) {
  const { CONNECT_SESSION: token, CONNECT_COOKIE: cookie } = process.env;
  return createHttpAdapter({
    baseUrl,
    ...(token && { session: async () => token }),
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      // A browser would add these two by itself.
      headers.set('origin', origin);
      if (cookie) headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    },
  });
}

async function askAll(worlds: readonly World[], heard: ReadonlySet<string>): Promise<number> {
  const count = { holds: 0, broken: 0, 'left-out': 0 };
  for (const { provider, open } of worlds) {
    console.log(provider);
    for await (const { name, state, says } of runContract(open)) {
      count[state] += 1;
      console.log(`  ${LABELS[state].padEnd(9)}${name}${says === undefined ? '' : `\n           ${says}`}`);
    }
  }
  console.log(`\n${count.holds} hold, ${count.broken} broken, ${count['left-out']} left out.`);
  if (count.broken > 0) for (const advice of advise(heard)) console.log(advice);
  return count.broken === 0 ? 0 : 1;
}
