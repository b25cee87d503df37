/** The one way to make HTML: a tagged template that escapes everything except what it made itself. */

/** Markup that is safe to send. Only `html` makes it from text; nothing else in web/ may. */
export class Safe {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand between `${` and `}`. Nothing appears for `null`, `undefined` and `false`; `true` is a mistake. */
export type Part = Safe | string | number | false | null | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Safe {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += render(part) + (strings[index + 1] ?? '');
  });
  return new Safe(markup);
}

export const nothing = html``;

export const join = (parts: readonly Part[], separator: Part): Part =>
  parts.map((part, index) => (index === 0 ? part : [separator, part]));

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Safe) return part.toString();
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);
// Attributes are always quoted in our templates, so these six are enough in text and in attributes.
const escape = (text: string): string => text.replace(/[&<>"'`]/g, (character) => ENTITIES.get(character) ?? '');
