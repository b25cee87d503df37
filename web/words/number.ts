/** `2.612`; in German with the noun in its right form: `1 Vorgang`, `2 Vorgänge`. */
const german = new Intl.NumberFormat('de-DE');
export const number = (value: number): string => german.format(value);
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;
