/** What is wrong with a form: field id → one sentence that says what to do. The order is the order of the fields. */
export class Problems {
  readonly #byField = new Map<string, string>();
  add(field: string, sentence: string): void {
    if (!this.#byField.has(field)) this.#byField.set(field, sentence);
  }
  of(field: string): string | undefined {
    return this.#byField.get(field);
  }
  get any(): boolean {
    return this.#byField.size > 0;
  }
  get list(): readonly (readonly [field: string, sentence: string])[] {
    return [...this.#byField];
  }
}
export const noProblems = new Problems();
