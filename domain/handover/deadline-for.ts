/** Deadlines among offices (product.md rule 8): NRW working days, the presence days of who has to act, never the past. */
import type { OfficeId, PlainDate } from '../journal/id.ts';
import type { Deadline, DeadlineRule } from './deadline.ts';
import type { HandoverContext } from './policy.ts';

/** After a stopped clock nobody gets less than this, however little was left. */
const MINIMUM_AFTER_STOP = 3;

interface Duty {
  readonly rule: DeadlineRule;
  /** Who has to act: its presence days count. */
  readonly office: OfficeId;
}

/** The regular period of the rule, counted from today. */
export function regularDeadline(duty: Duty & { readonly urgent: boolean }, context: HandoverContext): Deadline {
  const parameters = context.policy.deadlines[duty.rule];
  const days = duty.urgent ? parameters.urgentWorkingDays : parameters.workingDays;
  return deadlineOn(duty, context.policy.calendar.addWorkingDays(context.today, days), context);
}

/** The clock goes on with what was left when it was stopped. */
export function resumedDeadline(duty: Duty, remaining: number | null, context: HandoverContext): Deadline {
  const days = Math.max(remaining ?? 0, MINIMUM_AFTER_STOP);
  return deadlineOn(duty, context.policy.calendar.addWorkingDays(context.today, days), context);
}

/** On a day asked for; absence of the office moves it to its next presence day. */
export function deadlineOn(duty: Duty, day: PlainDate, context: HandoverContext): Deadline {
  const { calendar, deadlines, offices } = context.policy;
  const { remindBefore, escalateAfter } = deadlines[duty.rule];
  const due = calendar.nextPresenceDay(day, offices.get(duty.office)?.presence ?? []);
  const tomorrow = calendar.addWorkingDays(context.today, 1);
  const remindOn = calendar.addWorkingDays(due, -remindBefore);
  return {
    rule: duty.rule,
    due,
    remindOn: remindOn < tomorrow ? tomorrow : remindOn,
    escalateOn: calendar.addWorkingDays(due, Math.max(1, escalateAfter)),
  };
}

/** Working days left today, at least one: a stopped clock never has nothing. */
export const remainingDays = (deadline: Deadline | null, context: HandoverContext): number =>
  deadline === null ? 1 : Math.max(1, context.policy.calendar.workingDaysBetween(context.today, deadline.due));
