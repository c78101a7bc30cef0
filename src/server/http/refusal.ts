import type { ConnectError } from '../../core/errors.ts';

/** A failure whose HTTP status is more exact than its code's own (405, 413, 415). */
export class Refusal extends Error {
  readonly status: number;
  readonly error: ConnectError;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: ConnectError, headers: Readonly<Record<string, string>> = {}) {
    super(error.message);
    this.status = status;
    this.error = error;
    this.headers = headers;
  }
}
