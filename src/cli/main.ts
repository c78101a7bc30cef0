#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulate } from './simulate.ts';
import { USAGE } from './usage.ts';

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  simulate,
  // Later: a simulator does without what the server needs.
  doctor: async (args) => (await import('./doctor/doctor.ts')).doctor(args),
  migrate: async (args) => (await import('./database/migrate.ts')).migrate(args),
  'rotate-keys': async (args) => (await import('./database/rotate-keys.ts')).rotateKeys(args),
  contract: async (args) => (await import('./contract/contract.ts')).contract(args),
};

const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(args);
  console.error(name === '' ? USAGE : `Unknown command: ${name}\n\n${USAGE}`);
  return 2;
};

// Whoever reads the first lines alone, as `head` does, ends neither a migration nor a check: the exit code tells the rest.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2));
