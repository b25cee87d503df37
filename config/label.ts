import type { Reference } from './reference.ts';

/** Lists in config/data/codes.json; a test compares them with the codes of the domain. */
export const CODE_LISTS = [
  'declineReasons',
  'returnReasons',
  'pauseReasons',
  'outcomes',
  'itemStates',
  'standings',
  'lagen',
  'tasks',
  'actions',
  'events',
  'deadlineRules',
  'roles',
  'officeKinds',
  'groundFaults',
] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** How a code is said in German; a code without a label reads as itself, so that no page breaks. */
export const labelOf = ({ codes }: Pick<Reference, 'codes'>, list: CodeList, code: string): string =>
  codes[list]?.[code] ?? code;
