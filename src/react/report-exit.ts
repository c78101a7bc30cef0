import type { FlowState } from '../core/flow.ts';
import type { ConnectOptions, ExitReason } from './connect-options.ts';
import { tellHost } from './tell-host.ts';

/** Tells the host that the UI was left, from where, and why. */
export function reportExit(options: ConnectOptions, reason: ExitReason, state: FlowState): void {
  const error = 'error' in state ? state.error : undefined;
  tellHost(() => options.onEvent?.('exited', { reason, step: state.step }));
  tellHost(() => options.onExit?.({ reason, step: state.step, error }));
}
