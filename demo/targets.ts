import type { OfficeId } from '../domain/journal/id.ts';
import { CASES_A_YEAR, SHARE_TO_CASE_MANAGEMENT } from './figures.ts';
import type { District } from './plan.ts';

/** How many handovers a year each case management gets: in proportion to its days a week on site. */
export function caseManagementTargets({ offices }: District): Map<OfficeId, number> {
  const onSite = [...offices.values()].flatMap(({ id, kind, daysPerWeek }) =>
    kind === 'cm' && daysPerWeek !== null ? [[id, daysPerWeek] as const] : [],
  );
  const days = onSite.reduce((sum, [, daysPerWeek]) => sum + daysPerWeek, 0);
  const total = CASES_A_YEAR * SHARE_TO_CASE_MANAGEMENT;
  return new Map(onSite.map(([id, daysPerWeek]) => [id, Math.round((total * daysPerWeek) / days)]));
}
