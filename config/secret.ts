import { inspect } from 'node:util';

/** Secret bytes that no log, error or JSON can print by accident. */
export class Secret {
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  /** The bytes themselves: for the one place that encrypts, signs or connects. */
  reveal(): Uint8Array {
    return this.#bytes;
  }
  revealText(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }
  toString(): string {
    return '(verborgen)';
  }
  toJSON(): string {
    return '(verborgen)';
  }
  [inspect.custom](): string {
    return '(verborgen)';
  }
}
