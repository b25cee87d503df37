import type { Codes } from '../deps.ts';

/** How a code is said; one without a label reads as itself, so that no page breaks. */
export const labelOf = (codes: Codes, list: string, code: string): string => codes[list]?.[code] ?? code;
