/**
 * How a handover may have gone, as steps counted in working days before today (`ago`, strictly falling). What the clockwork
 * does in between (delivery, reminder, escalation) is not listed: it follows from the rules.
 */
import type { PlainDate } from '../domain/journal/id.ts';
import type { ItemState } from '../domain/handover/code.ts';
import type { ItemId } from '../domain/handover/command.ts';
import type { ActionRequest } from '../flow/input.ts';
import type { Dice } from './random.ts';

export interface Step {
  readonly ago: number;
  readonly by: 'sender' | 'recipient' | 'next-sender' | 'next-recipient' | 'koordination';
  readonly does: 'read' | 'withdraw' | ActionRequest;
}
export interface Course {
  readonly offered: number;
  readonly urgent: boolean;
  readonly steps: readonly Step[];
}

/** What a course has to know about the handover it happens to. */
export interface Subject {
  readonly items: readonly ItemId[];
  /** Free text in answers; never towards an ABH. */
  readonly mayExplain: boolean;
  /** Whom the recipient would recommend or forward to. */
  readonly elsewhere: string;
  /** The day `days` working days from today (negative: before). */
  readonly day: (days: number) => PlainDate;
  readonly chance: Dice;
}
export type Write = (subject: Subject) => Course;

export const plain = (offered: number, ...steps: readonly Step[]): Course => ({ offered, urgent: false, steps });
export const recipient = (ago: number, does: Step['does']): Step => ({ ago, by: 'recipient', does });
export const sender = (ago: number, does: Step['does']): Step => ({ ago, by: 'sender', does });

export const ACCEPT = { action: 'accept', input: {} } as const;
export const ACKNOWLEDGE = { action: 'acknowledge', input: {} } as const;

/** An interim report is due every 20 working days; who is punctual sends it a little earlier. */
export function reports(from: number, until: number, { chance, mayExplain }: Subject): readonly Step[] {
  const steps: Step[] = [];
  for (let ago = from - chance.between(13, 18); ago > until; ago -= chance.between(13, 18)) {
    const explanation = mayExplain && chance.chance(0.3) ? chance.pick(REPORTS) : '';
    steps.push(recipient(ago, { action: 'report', input: { explanation } }));
  }
  return steps;
}
const REPORTS = [
  'Synthetisch: zwei Termine geführt, Unterlagen angefordert.',
  'Synthetisch: Anmeldung zum Kurs ist erfolgt, Beginn steht aus.',
  'Synthetisch: Begleitung zum Amt, Antwort wird erwartet.',
];

type Reported = Extract<ActionRequest, { action: 'outcome' }>['input']['outcome'];
export function outcome(reported: Reported, { items, chance, mayExplain }: Subject): ActionRequest {
  const state = (): ItemState =>
    reported === 'result'
      ? 'provided'
      : reported === 'partly-result'
        ? chance.pick(['provided', 'in-progress'])
        : 'not-provided';
  const explanation = mayExplain && chance.chance(0.3) ? 'Synthetisch: Ergebnis mit der Person besprochen.' : '';
  return {
    action: 'outcome',
    input: { outcome: reported, items: items.map((item) => ({ item, state: state() })), explanation },
  };
}
