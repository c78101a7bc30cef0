import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

const LAST_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A program of ours. */
export type Program = {
  /** What it writes to its file descriptor 3. */
  readonly output: Readable;
  readonly end: () => Promise<void>;
};

/** Starts a program in a group of its own, which is ended with it; and with us, should we be ended before. */
export function startProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'exit');
  const endNow = () => endGroup(child);
  const endFirst = (signal: NodeJS.Signals) => {
    endNow();
    process.off(signal, endFirst);
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.on('exit', endNow);
  for (const signal of LAST_SIGNALS) process.on(signal, endFirst);
  return {
    output: child.stdio[3] as Readable,
    async end() {
      process.off('exit', endNow);
      for (const signal of LAST_SIGNALS) process.off(signal, endFirst);
      endNow();
      await ended;
    },
  };
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGTERM');
}
