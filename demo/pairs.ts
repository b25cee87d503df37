/**
 * Who sends to whom, and how it goes. First every office that one can sign in as gets the tasks that make its inbox look
 * alive; the rest of the year's cases is over and filled up to the figures.
 */
import { OfficeId } from '../domain/journal/id.ts';
import * as closed from './closed-courses.ts';
import type { Write } from './course.ts';
import { CASES_A_YEAR, ENDINGS, SENDERS_IN_TROISDORF, SENDERS_TO_CASE_MANAGEMENT } from './figures.ts';
import { PARTNER_ROUTES } from './partner-routes.ts';
import type { District } from './plan.ts';
import type { Dice } from './random.ts';
import { caseManagementTargets } from './targets.ts';
import { caseManagementTasks, SENDER_TASKS } from './tasks.ts';

export interface Pair {
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  /** Recommended, forwarded to, named as a substitute in the consent. */
  readonly elsewhere: OfficeId;
  readonly course: Write;
  /** Somebody has a task left. */
  readonly isOpen: boolean;
}

export function pairs(district: District, chance: Dice): readonly Pair[] {
  const left = caseManagementTargets(district);
  const caseManagements = [...left.keys()];
  const made: Pair[] = [];
  const make = (sender: OfficeId, recipient: OfficeId, course: Write, isOpen: boolean): void => {
    left.set(recipient, (left.get(recipient) ?? 0) - 1);
    made.push({ sender, recipient, course, isOpen, elsewhere: elsewhereThan(recipient, caseManagements, district) });
  };
  caseManagements.forEach((recipient, place) => {
    const days = district.offices.get(recipient)?.daysPerWeek ?? 0;
    for (const course of caseManagementTasks(place, days)) make(senderTo(recipient, chance), recipient, course, true);
  });
  for (const { from, to, open } of PARTNER_ROUTES) for (const course of open) make(from, to, course, true);
  for (const [sender, courses] of SENDER_TASKS) {
    for (const course of courses) make(sender, recipientOf(sender, left, caseManagements, chance), course, true);
  }
  for (const recipient of caseManagements) {
    while ((left.get(recipient) ?? 0) > 0) make(senderTo(recipient, chance), recipient, ending(chance), false);
  }
  const routes = PARTNER_ROUTES.map((route) => [route, route.weight] as const);
  while (made.length < CASES_A_YEAR) {
    const { from, to } = chance.weighted(routes);
    make(from, to, partnerEnding(chance), false);
  }
  return made;
}

const TROISDORF = 'cm-troisdorf';
const senderTo = (recipient: OfficeId, chance: Dice): OfficeId =>
  OfficeId.parse(chance.weighted(recipient === TROISDORF ? SENDERS_IN_TROISDORF : SENDERS_TO_CASE_MANAGEMENT));

/** Offices of Troisdorf send to their own case management, others to wherever the year's figure is not reached yet. */
function recipientOf(
  sender: OfficeId,
  left: ReadonlyMap<OfficeId, number>,
  caseManagements: readonly OfficeId[],
  chance: Dice,
): OfficeId {
  const own = sender.endsWith('-troisdorf');
  const fit = caseManagements.filter((id) => (id === TROISDORF) === own);
  return chance.weighted(fit.map((id) => [id, Math.max(1, left.get(id) ?? 0)] as const));
}

/** An occasion for a case management only can go to another case management only. */
function elsewhereThan(recipient: OfficeId, caseManagements: readonly OfficeId[], { offices }: District): OfficeId {
  const { kind, fallback } = offices.get(recipient) ?? { kind: '', fallback: null };
  const isFit = fallback !== null && (kind !== 'cm' || offices.get(fallback)?.kind === 'cm');
  return isFit ? fallback : (caseManagements.find((id) => id !== recipient) ?? recipient);
}

const ending = (chance: Dice): Write => closed[chance.weighted(ENDINGS)];
/** Among partners nothing is forwarded: their occasions fit few kinds of offices. */
const partnerEnding = (chance: Dice): Write =>
  closed[chance.weighted(ENDINGS.filter(([name]) => name !== 'forwarded'))];
