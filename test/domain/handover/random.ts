/** Random commands by random actors, mostly those with the right to them, with time passing in between. */
import fc from 'fast-check';
import {
  DECLINE_REASONS,
  ITEM_STATES,
  OUTCOMES,
  PAUSE_REASONS,
  RETURN_REASONS,
} from '../../../domain/handover/code.ts';
import type { HandoverCommand } from '../../../domain/handover/command.ts';
import type { Actor } from '../../../domain/handover/policy.ts';
import { RIGHTS } from '../../../domain/handover/rights.ts';
import type { HandoverState } from '../../../domain/handover/state.ts';
import type { OfficeId, PlainDate } from '../../../domain/journal/id.ts';
import {
  ABH,
  CARITAS,
  CM,
  CONSENT,
  DATENSCHUTZ,
  JOBCENTER,
  KI,
  KOORDINATION,
  STRANGER,
  SYSTEM,
  act,
  clerk,
  consentId,
  day,
  handoverId,
  item,
  offerBy,
  policy,
  recorded,
  ref,
  wait,
  type Play,
} from './world.ts';

export interface Move {
  readonly command: HandoverCommand;
  /** `null`: whoever has the right to it. */
  readonly actor: Actor | null;
  readonly minutes: number;
  readonly isGroundValid: boolean;
}

const anyOffice: fc.Arbitrary<OfficeId> = fc.constantFrom(ABH, CM, CARITAS, JOBCENTER, STRANGER, KI);
const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 90 })
  .map((n) => day(policy.calendar.addWorkingDays(day('2026-11-20'), n)));
const anyText = fc.constantFrom(null, null, null, ref('d'));
const anyItems = fc.subarray([item('deutsch-a2'), item('test-lid')]);
const one = (command: HandoverCommand) => fc.constant(command);

const byPerson: fc.Arbitrary<HandoverCommand> = fc.oneof(
  { weight: 3, arbitrary: one({ type: 'Open' }) },
  { weight: 3, arbitrary: one({ type: 'Accept' }) },
  one({ type: 'Undo' }),
  fc.record({ type: fc.constant('Decline'), reason: fc.constantFrom(...DECLINE_REASONS), payload: anyText }),
  fc.record({
    type: fc.constant('Return'),
    reason: fc.constantFrom(...RETURN_REASONS),
    items: anyItems,
    payload: anyText,
  }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Supplement'), payload: anyText }) },
  fc.record({
    type: fc.constant('Forward'),
    to: anyOffice,
    ground: fc.constant({ kind: 'consent', consent: CONSENT } as const),
    next: fc.constant(handoverId('b')),
    payload: anyText,
  }),
  fc.record({ type: fc.constant('Misdirect'), recommended: fc.option(anyOffice), payload: anyText }),
  fc.record({ type: fc.constant('Pause'), reason: fc.constantFrom(...PAUSE_REASONS), reviewOn: anyDay }),
  one({ type: 'Resume' }),
  fc.record({ type: fc.constant('Report'), payload: anyText }),
  fc.record({
    type: fc.constant('ReportOutcome'),
    outcome: fc.constantFrom(...OUTCOMES),
    items: anyItems.chain((items) =>
      fc.tuple(...items.map((id) => fc.record({ item: fc.constant(id), state: fc.constantFrom(...ITEM_STATES) }))),
    ),
    payload: anyText,
  }),
  one({ type: 'Acknowledge' }),
  one({ type: 'Cancel' }),
  { weight: 3, arbitrary: one({ type: 'ConfirmDeletion' }) },
  fc.record({ type: fc.constant('Extend'), due: anyDay }),
  one({ type: 'Remind' }),
  fc.record({ type: fc.constant('Reassign'), to: anyOffice, payload: fc.constant(ref('e')) }),
);

const byClockwork: fc.Arbitrary<HandoverCommand> = fc.oneof(
  fc.record({ type: fc.constant('Withdraw'), consent: fc.constantFrom(CONSENT, consentId('z')) }),
  fc.record({
    type: fc.constant('Rebase'),
    reason: fc.constantFrom('silent', 'silent', 'engine-changed', 'model-changed'),
  }),
  one({ type: 'MarkStuck' }),
  fc.record({
    type: fc.constant('Claim'),
    run: fc.integer({ min: 1, max: 4 }),
    instance: fc.constantFrom('i1', 'i2', 'i3'),
  }),
  { weight: 5, arbitrary: one({ type: 'Observe' }) },
  one({ type: 'NoteDelivered', noticeId: 'n' }),
  one({ type: 'NoteReminderSent', noticeId: 'n' }),
  one({ type: 'NoteEscalationSent', noticeId: 'n' }),
  one({ type: 'NoteAnswerTold', noticeId: 'n' }),
  one({ type: 'NoteNextOffered' }),
  one({ type: 'NoteNextRefused' }),
  { weight: 3, arbitrary: one({ type: 'NoteAccessEnded', noticeId: 'n' }) },
);

const anyActor: fc.Arbitrary<Actor> = fc.constantFrom(
  ...[ABH, CM, CARITAS, STRANGER, JOBCENTER].map(clerk),
  KOORDINATION,
  DATENSCHUTZ,
  SYSTEM,
);
/** Minutes to weeks. */
const anyWait = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 13, max: 60 * 24 * 12 }));

const movesOf = (command: fc.Arbitrary<HandoverCommand>): fc.Arbitrary<Move> =>
  fc.record({
    command,
    actor: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyActor }),
    minutes: anyWait,
    isGroundValid: fc.boolean(),
  });

/** Candidates for one turn; `choose` takes the first that moves something, so that stories get somewhere. */
export type Turn = readonly [Move, ...Move[]];
const turnsOf = (command: fc.Arbitrary<HandoverCommand>): fc.Arbitrary<Turn> =>
  fc
    .tuple(movesOf(command), fc.array(movesOf(command), { maxLength: 5, size: 'max' }))
    .map(([first, others]): Turn => [first, ...others]);

const anyCommand = fc.oneof({ weight: 3, arbitrary: byPerson }, { weight: 2, arbitrary: byClockwork });
export const turns = fc.array(turnsOf(anyCommand), { maxLength: 25, size: 'max' });

export const choose = (play: Play, turn: Turn): Move =>
  turn.find((move) => recorded(make(play, move)).some((type) => type !== 'refused')) ?? turn[0];

export const anyOffer = fc.record({ sender: fc.constantFrom(ABH, JOBCENTER), urgent: fc.boolean() });
export const begun = ({ sender, urgent }: { readonly sender: OfficeId; readonly urgent: boolean }, from: Play): Play =>
  act(from, clerk(sender), offerBy({ urgent }));

export const make = (play: Play, move: Move): Play =>
  act(wait(play, move.minutes), actorOf(play.state, move), move.command, {
    ground: move.isGroundValid ? { valid: true } : { valid: false, reason: 'consent-expired' },
  });

export function actorOf(state: HandoverState, { actor, command }: Move): Actor {
  if (actor !== null || !state.exists) return actor ?? clerk(ABH);
  // any of the readers whose copies are still to be deleted
  if (command.type === 'ConfirmDeletion') return clerk(state.deletionOpenAt.at(-1) ?? state.recipient);
  const [right] = RIGHTS[command.type];
  switch (right) {
    case 'clerk':
    case 'sender':
      return clerk(state.sender);
    case 'recipient':
      return clerk(state.recipient);
    case 'koordination':
      return KOORDINATION;
    case 'system':
      return SYSTEM;
  }
}

export const take = (play: Play, turn: Turn): Play => make(play, choose(play, turn));
