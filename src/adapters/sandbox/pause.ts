import type { CallOptions } from '../../core/adapter.ts';
import { ConnectError } from '../../core/errors.ts';

/** @throws {ConnectError} `cancelled`, as soon as nobody waits any more. */
export function pause(ms: number, signal: CallOptions['signal']): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new ConnectError('cancelled'));
    };
    if (signal?.aborted) return reject(new ConnectError('cancelled'));
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
