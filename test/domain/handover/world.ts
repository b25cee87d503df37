/** A small world for the rules: five offices, one occasion, the real NRW calendar. Monday, 23 November 2026. */
import { nrwCalendar } from '../../../domain/calendar/nrw.ts';
import { CategoryId, PurposeId, type Category } from '../../../domain/consent/consent.ts';
import { type HandoverCommand, ItemId, OccasionId, type Offer } from '../../../domain/handover/command.ts';
import { handoverDecider } from '../../../domain/handover/decider.ts';
import type { HandoverEvent } from '../../../domain/handover/event.ts';
import type { Actor, HandoverContext, HandoverPolicy, Occasion, Office } from '../../../domain/handover/policy.ts';
import { situation } from '../../../domain/handover/situation.ts';
import type { Handover, HandoverState } from '../../../domain/handover/state.ts';
import type { ViewContext } from '../../../domain/handover/view.ts';
import { elementFor } from '../../../bpmn/uebergabe/contract.ts';
import type { Decision, Rejection } from '../../../domain/journal/decider.ts';
import {
  CaseId,
  ConsentId,
  HandoverId,
  Instant,
  OfficeId,
  PayloadRef,
  PlainDate,
  SYSTEM_OFFICE,
  instant,
} from '../../../domain/journal/id.ts';

export const office = (id: string): OfficeId => OfficeId.parse(id);
export const day = (text: string): PlainDate => PlainDate.parse(text);
export const ref = (letter: string): PayloadRef => PayloadRef.parse(letter.repeat(64));
export const item = (id: string): ItemId => ItemId.parse(id);
export const handoverId = (letter: string): HandoverId => HandoverId.parse(`h_${letter.repeat(26)}`);
export const consentId = (letter: string): ConsentId => ConsentId.parse(`e_${letter.repeat(26)}`);
export const caseId = (letter: string): CaseId => CaseId.parse(`c_${letter.repeat(26)}`);
export const category = (id: string): CategoryId => CategoryId.parse(id);

export const ABH = office('abh-siegburg');
export const JOBCENTER = office('jobcenter');
/** On site on Tuesday and Thursday. */
export const CM = office('cm-windeck');
export const CARITAS = office('caritas');
/** Cannot receive anything. */
export const KI = office('ki-rsk');
export const STRANGER = office('cm-eitorf');

const make = (id: OfficeId, kind: string, more: Partial<Office> = {}): Office => ({
  id,
  name: id,
  short: id,
  kind,
  municipality: null,
  area: [],
  presence: [],
  fallback: null,
  mailbox: null,
  receives: true,
  sends: true,
  ...more,
});

export const OCCASION = OccasionId.parse('nachweise-25b');
export const PURPOSE = PurposeId.parse('bleiberecht');
const occasion: Occasion = {
  id: OCCASION,
  label: 'Fehlende Nachweise',
  purpose: PURPOSE,
  short: 'Nachweise',
  senderKinds: ['abh', 'jobcenter'],
  recipientKinds: ['cm', 'wohlfahrt'],
  minimum: [category('kontakt'), category('sprache')],
  items: ['deutsch-a2', 'test-lid', 'nationalpass'].map((id) => ({ id: item(id), label: id, norm: '§ 25b AufenthG' })),
};

const categories: readonly Category[] = ['kontakt', 'sprache', 'fehlende-nachweise', 'gesundheit'].map((id) => ({
  id: category(id),
  label: id,
  fields: [],
  norm: 'Art. 6 DSGVO',
  special: id === 'gesundheit',
}));

const rule = (workingDays: number, urgentWorkingDays = workingDays) =>
  ({ workingDays, urgentWorkingDays, remindBefore: 2, escalateAfter: 1 }) as const;

export const policy: HandoverPolicy = {
  offices: new Map(
    [
      make(ABH, 'abh', { receives: false }),
      make(JOBCENTER, 'jobcenter'),
      make(CM, 'cm', { presence: [2, 4] }),
      make(CARITAS, 'wohlfahrt'),
      make(STRANGER, 'cm'),
      make(KI, 'koordination', { receives: false, sends: false }),
    ].map((each) => [each.id, each]),
  ),
  occasions: new Map([[OCCASION, occasion]]),
  categories: new Map(categories.map((each) => [each.id, each])),
  statutes: [],
  deadlines: {
    answer: rule(10, 5),
    supplement: rule(5),
    interim: rule(20),
    acknowledge: rule(5),
    review: rule(20),
    deletion: rule(10),
  },
  undoMinutes: 10,
  calendar: nrwCalendar,
};

export const clerk = (of: OfficeId): Actor => ({ office: of, role: 'sachbearbeitung' });
export const KOORDINATION: Actor = { office: KI, role: 'koordination' };
export const DATENSCHUTZ: Actor = { office: office('datenschutz-rsk'), role: 'datenschutz' };
export const SYSTEM: Actor = { office: SYSTEM_OFFICE, role: 'system' };

/** Berlin winter time: 08:40 on that day. */
export const START = Instant.parse('2026-11-23T07:40:00.000Z');
const MINUTE = 60_000;
export const after = (from: Instant, minutes: number): Instant => instant(Date.parse(from) + minutes * MINUTE);
export const morning = (of: string): Instant => nrwCalendar.wakeTime(day(of));

export const CONSENT = consentId('a');
export const offerBy = (more: Partial<Offer> = {}): Offer => ({
  type: 'Offer',
  number: 'Ü 2026-00001',
  case: caseId('a'),
  recipient: CM,
  occasion: OCCASION,
  purpose: PURPOSE,
  items: [item('deutsch-a2'), item('test-lid')],
  categories: [category('kontakt'), category('sprache')],
  ground: { kind: 'consent', consent: CONSENT },
  answerBy: null,
  urgent: false,
  persons: 1,
  municipality: 'Windeck',
  payload: ref('a'),
  previous: null,
  ...more,
});

export const context = (
  state: HandoverState,
  actor: Actor,
  now: Instant,
  more: Partial<HandoverContext> = {},
): HandoverContext => ({
  now,
  today: nrwCalendar.dayOf(now),
  actor,
  policy,
  element: state.exists ? elementFor(situation(state)) : 'zustellen',
  ground: { valid: true },
  ...more,
});

export const viewContext = (now: Instant): ViewContext => ({
  now,
  today: nrwCalendar.dayOf(now),
  policy,
  version: 'v',
  elementFor,
});

/** One handover being played: what was recorded, and what was answered last. */
export interface Play {
  readonly state: HandoverState;
  readonly now: Instant;
  readonly events: readonly HandoverEvent[];
  readonly last: Decision<HandoverEvent>;
}
export const nothing: Play = { state: { exists: false }, now: START, events: [], last: { ok: true, events: [] } };

export function act(play: Play, actor: Actor, command: HandoverCommand, more: Partial<HandoverContext> = {}): Play {
  const last = handoverDecider.decide(play.state, command, context(play.state, actor, play.now, more));
  if (!last.ok) return { ...play, last };
  const rev = (play.state.exists ? play.state.rev : 0) + (last.events.length > 0 ? 1 : 0);
  // through the schema, as it is read back from the store
  const read = last.events.map((event) => handoverDecider.parseEvent(JSON.parse(JSON.stringify(event))));
  const state = read.reduce<HandoverState>(
    (sofar, event) => handoverDecider.apply(sofar, event, { at: play.now, rev, office: actor.office }),
    play.state,
  );
  return { state, now: play.now, events: [...play.events, ...read], last };
}

export const at = (play: Play, now: Instant): Play => ({ ...play, now });
export const wait = (play: Play, minutes: number): Play => at(play, after(play.now, minutes));

/** One step of a story: an actor's command, `until` a time, or minutes that pass. */
export type Act = readonly [Actor, HandoverCommand];
export type Step = Act | Instant | number;

/** Plays a story; a refusal on the way is a mistake in the test. */
export const story = (steps: readonly Step[], from: Play = nothing): Play =>
  steps.reduce<Play>((play, step) => {
    if (typeof step === 'number') return wait(play, step);
    if (typeof step === 'string') return at(play, step);
    const next = act(play, ...step);
    if (!next.last.ok) throw new Error(`${step[1].type}: ${next.last.rejection.code}`);
    return next;
  }, from);

export function known({ state }: Play): Handover {
  if (!state.exists) throw new Error('nothing offered yet');
  return state;
}
export const refusal = ({ last }: Play): Rejection | null => (last.ok ? null : last.rejection);
export const code = (play: Play): string | null => refusal(play)?.code ?? null;
export const recorded = ({ last }: Play): readonly string[] =>
  last.ok ? last.events.map(({ type }) => type) : ['refused'];
