/** Until when an answer is asked for: regular, urgent or a day of one's own. As domain/handover counts it. */
import type { Office } from '../../domain/handover/policy.ts';
import type { PlainDate } from '../../domain/journal/id.ts';
import type { Visit } from '../visit.ts';
import { readDate } from '../words/date.ts';
import type { Draft } from './draft.ts';

export interface Period {
  readonly choice: 'regel' | 'dringend' | 'datum';
  readonly regular: PlainDate;
  readonly urgent: PlainDate;
  /** The office is absent on the plain working day, so the deadline lies on its next presence day. */
  readonly isMoved: { readonly regular: boolean; readonly urgent: boolean };
  /** What would be sent; `null`: the typed day is none. */
  readonly due: PlainDate | null;
}

export function periodOf({ deps }: Visit, { form, recipient }: Pick<Draft, 'form' | 'recipient'>): Period {
  const { calendar, deadlines } = deps.policy;
  const present = (day: PlainDate): PlainDate => calendar.nextPresenceDay(day, presence(recipient));
  const plain = {
    regular: calendar.addWorkingDays(deps.flow.today(), deadlines.answer.workingDays),
    urgent: calendar.addWorkingDays(deps.flow.today(), deadlines.answer.urgentWorkingDays),
  };
  const [regular, urgent] = [present(plain.regular), present(plain.urgent)];
  const isMoved = { regular: regular !== plain.regular, urgent: urgent !== plain.urgent };
  const choice = (['dringend', 'datum'] as const).find((one) => one === form.text('frist')) ?? 'regel';
  const typed = readDate(form.text('frist-datum'));
  const due = choice === 'regel' ? regular : choice === 'dringend' ? urgent : typed === null ? null : present(typed);
  return { choice, regular, urgent, isMoved, due };
}
const presence = (office: Office | null): readonly number[] => office?.presence ?? [];
