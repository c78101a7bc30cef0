/** Calls back into the host; its own fault is reported as such and never changes the journey. */
export function tellHost(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}
