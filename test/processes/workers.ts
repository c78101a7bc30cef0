import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Job, Setting, WorkerMessage } from './protocol.ts';

/** A server in a process of its own. */
export type Worker = {
  readonly told: readonly WorkerMessage[];
  readonly tell: (job: Job) => void;
  /** Waits for something that it says. */
  readonly hear: <Kind extends WorkerMessage['kind']>(
    kind: Kind,
  ) => Promise<Extract<WorkerMessage, { kind: Kind }>>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; what it ended with, by itself. */
  readonly end: () => Promise<number | null>;
};

let bundled: Promise<string> | undefined;

// Below the package, so that what is not bundled is found.
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/connect-atlassian');

/** The worker as JavaScript, since Node 20 runs no TypeScript; of this process alone: another run may write its own. */
function bundle(): Promise<string> {
  bundled ??= bundleTo(join(mkdtempIn(CACHE), 'worker.mjs'));
  return bundled;
}

function mkdtempIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, 'worker-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

function bundleTo(file: string): Promise<string> {
  return build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
  }).then(() => file);
}

const running = new Set<ChildProcess>();

/** Starts one, and waits until it listens. */
export async function startWorker(setting: Setting): Promise<Worker> {
  const child = fork(await bundle(), {
    env: { ...process.env, WORKER_SETTING: JSON.stringify(setting) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  const told: WorkerMessage[] = [];
  const listeners = new Set<(message: WorkerMessage) => void>();
  child.on('message', (message: WorkerMessage) => {
    told.push(message);
    for (const listener of listeners) listener(message);
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const worker: Worker = {
    told,
    tell: (job) => void child.send(job),
    hear: (kind) =>
      new Promise((resolve, reject) => {
        const listener = (message: WorkerMessage) => {
          if (message.kind !== kind) return;
          listeners.delete(listener);
          resolve(message as never);
        };
        listeners.add(listener);
        void gone.then(() => reject(new Error('The worker ended by itself.')));
      }),
    async end() {
      child.kill('SIGTERM');
      await gone;
      running.delete(child);
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
      running.delete(child);
    },
  };
  await worker.hear('ready');
  return worker;
}

/** Ends all that still run. */
export function endWorkers(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}
