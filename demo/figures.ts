/**
 * Published figures of the Rhein-Sieg-Kreis that the caseload is calibrated on (`src` = seed:line), and what is our own
 * assumption because the sources are silent. Copied from ../shared/data/rhein-sieg-kreis.json.
 */

/** Cases of the local case management recorded in 2023. src 002:1509 */
export const CASES_A_YEAR = 594;

/** 1,109 persons in 736 cases of 2022 and 2023: 1.51 a case. src 002:1508-1510 */
export const PERSONS = { persons: 1109, cases: 736 } as const;
/** Synthetic: the sources have the mean only. This distribution's mean is 1.51. */
export const PERSONS_PER_CASE: readonly (readonly [number, number])[] = [
  [1, 68.5],
  [2, 19],
  [3, 8],
  [4, 3],
  [5, 1.5],
];

/** Of 594 cases of 2023 a longer case management began in 295; 299 ended after the first or second talk. src 002:1513-1518 */
export const LONGER_PROCESS = { begun: 295, notContinued: 299 } as const;

/** Days a week with a case manager on site, by municipality, are in config/data/offices.json. src 002:369-396 */

/** Synthetic: how many go to a case management at all; the rest goes to the other partners the report names. src 002:2030-2034 */
export const SHARE_TO_CASE_MANAGEMENT = 0.8;

/** Synthetic weights: figures 9 and 10 of the report (who, whereto) are pictures without numbers. Who sends at all: 002:1776-1783, 2030-2034, 6807-6824, 6919-6971. */
export const SENDERS_TO_CASE_MANAGEMENT: readonly (readonly [string, number])[] = [
  ['abh-rsk', 34],
  ['ebh-rsk', 17],
  ['jobcenter-rsk', 16],
  ['sozialamt-rsk', 15],
  ['caritas', 7],
  ['mbe', 3],
  ['jmd', 3],
  ['jugendamt-rsk', 2],
  ['schulamt-rsk', 2],
  ['gesundheitsamt-rsk', 1],
];
/** Troisdorf has offices of its own. src 002:35, 6919-6971 */
export const SENDERS_IN_TROISDORF: readonly (readonly [string, number])[] = [
  ['abh-troisdorf', 40],
  ['ebh-troisdorf', 30],
  ['jobcenter-rsk', 12],
  ['sozialamt-rsk', 10],
  ['caritas', 8],
];

/** Synthetic: how handovers that are over have ended. */
export const ENDINGS = [
  ['result', 46],
  ['partly', 17],
  ['supplemented', 8],
  ['notAttended', 7],
  ['endedByPerson', 4],
  ['movedAway', 2],
  ['declined', 7],
  ['misdirected', 2],
  ['forwarded', 3],
  ['withdrawn', 2],
  ['cancelled', 2],
] as const;
