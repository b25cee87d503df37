/** What a browser posted: texts by name, nothing else. */
export class Fields {
  readonly #params: URLSearchParams;
  constructor(params: URLSearchParams) {
    this.#params = params;
  }
  static of(entries: Readonly<Record<string, string | readonly string[]>>): Fields {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(entries))
      for (const one of typeof value === 'string' ? [value] : value) params.append(name, one);
    return new Fields(params);
  }
  /** Empty where nothing came. */
  text(name: string): string {
    return (this.#params.get(name) ?? '').trim();
  }
  all(name: string): readonly string[] {
    return this.#params.getAll(name);
  }
  has(name: string): boolean {
    return this.#params.has(name);
  }
  /** All names and values in order, without these. */
  except(...names: readonly string[]): readonly (readonly [string, string])[] {
    return [...this.#params].filter(([name]) => !names.includes(name));
  }
  /** As one text, to be posted again after signing in. */
  encoded(...without: readonly string[]): string {
    const params = new URLSearchParams();
    for (const [name, value] of this.except(...without)) params.append(name, value);
    return params.toString();
  }
}
