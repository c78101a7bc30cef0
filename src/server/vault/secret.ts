const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** A box around a credential that prints `[secret]` wherever it is logged, serialised or concatenated. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself; call it only where it goes onto the wire or into the vault. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [INSPECT](): string {
    return '[secret]';
  }
}
