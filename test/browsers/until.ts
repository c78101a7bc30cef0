import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './engines/engine.ts';

const EVERY_MS = 100;

/** Asks until the answer is truthy, and gives it back; a page that is just loading answers nothing. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  patience = PATIENCE_MS,
): Promise<NonNullable<Answer>> {
  const endsAt = performance.now() + patience;
  let last: unknown;
  while (performance.now() < endsAt) {
    const answer = await ask().catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (answer) return answer;
    await pause(EVERY_MS);
  }
  throw new Error(`Waited ${patience} ms in vain for ${what}.`, { cause: last });
}

/** Whether it came true in time. */
export const isTrueWithin = (patience: number, ask: () => Promise<unknown>): Promise<boolean> =>
  until('it', ask, patience).then(
    () => true,
    () => false,
  );
