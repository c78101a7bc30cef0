import type { VerifyOptions } from '../../core/adapter.ts';
import type { Finding } from '../../core/report.ts';
import { pause } from './pause.ts';

/** Reports one thing after the other, as a backend finds them out after its answer. */
export async function tellFindings(
  all: readonly Finding[],
  pace: number,
  { signal, onReport }: VerifyOptions,
): Promise<void> {
  if (all.length === 0) return;
  for (let count = 1; count <= all.length; count += 1) {
    await pause(pace, signal);
    onReport?.({ findings: all.slice(0, count), complete: false });
  }
  onReport?.({ findings: all, complete: true });
}
