export const repeats = (values: readonly string[]): boolean => new Set(values).size !== values.length;
