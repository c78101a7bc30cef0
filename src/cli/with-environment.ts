import type { Environment } from '../server/oauth.ts';
import { readArgs } from './read-args.ts';
import { readEnvironment } from './read-environment.ts';
import { USAGE } from './usage.ts';

/** Options of every command that looks at a deployment. */
export const ENVIRONMENT_OPTIONS = {
  // Node takes an --env-file for its own, wherever it stands.
  env: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs a command with its options and the environment that they lead to; resolves with the exit code. */
export async function withEnvironment<Options extends { readonly env?: string; readonly help: boolean }>(
  parse: () => Options,
  run: (environment: Environment, options: Options) => Promise<number>,
): Promise<number> {
  const options = readArgs(parse);
  if (options === undefined) return 2;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const environment = readEnvironment(options.env);
  return environment === undefined ? 2 : await run(environment, options);
}
