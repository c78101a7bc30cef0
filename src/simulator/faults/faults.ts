import type { SimulatedRequest } from '../http/simulated-request.ts';
import type { Fault } from './fault.ts';
import { readFault } from './read-fault.ts';

/** The faults in force; the one added first strikes first. */
export interface Faults {
  /** @throws {TypeError} for a fault there is not. */
  add(fault: Fault): void;
  clear(): void;
  list(): readonly Fault[];
}

/** Faults as the simulator's own loop sees them. */
export interface FaultQueue extends Faults {
  /** The fault that befalls this request, counted down. */
  take(request: SimulatedRequest): Fault | undefined;
}

const matches = ({ when }: Fault, { method, host, path }: SimulatedRequest): boolean =>
  (when.method === undefined || when.method.toUpperCase() === method) &&
  (when.host === undefined || when.host.toLowerCase() === host) &&
  path.startsWith(when.path ?? '');

/** Starts with no fault. */
export const createFaults = (): FaultQueue => {
  let faults: readonly Fault[] = [];
  return {
    add(fault) {
      faults = [...faults, readFault(fault)];
    },
    clear() {
      faults = [];
    },
    list: () => faults,
    take(request) {
      const taken = faults.find((fault) => matches(fault, request));
      if (taken?.times === undefined) return taken;
      const left = taken.times > 1 ? [{ ...taken, times: taken.times - 1 }] : [];
      faults = faults.flatMap((fault) => (fault === taken ? left : [fault]));
      return taken;
    },
  };
};
