import { deadlineOn, regularDeadline } from '../deadline-for.ts';
import type { Offer } from '../command.ts';
import type { Deadline } from '../deadline.ts';
import type { HandoverContext, Occasion, Office } from '../policy.ts';
import { refuse, refuseGround } from '../rejection.ts';
import type { Rejection } from '../../journal/decider.ts';
import { accept, at, reject, type Outcome } from './rule.ts';
import { repeats } from './repeats.ts';

const ANSWER_BY = { min: 2, max: 60 };

/** The sender is the actor's office. That `case` and `previous` are its own, the flow has checked: they are other streams. */
export function offer(command: Offer, context: HandoverContext): Outcome {
  const { offices, occasions } = context.policy;
  if (context.actor.role !== 'sachbearbeitung' && context.actor.role !== 'system') return reject(refuse('forbidden'));
  const sender = offices.get(context.actor.office);
  if (sender?.sends !== true) return reject(refuse('no-mandate-to-send'));
  const recipient = offices.get(command.recipient);
  if (recipient === undefined) return reject(refuse('recipient-unknown', 'recipient'));
  const occasion = occasions.get(command.occasion);
  if (occasion === undefined) return reject(refuse('occasion-unknown', 'occasion'));
  const fault =
    betweenWhom(sender, recipient, occasion) ??
    aboutWhat(command, occasion, context) ??
    untilWhen(command, context) ??
    refuseGround(context.ground);
  if (fault !== null) return reject(fault);
  return accept({
    type: 'Offered',
    ...at(context),
    number: command.number,
    case: command.case,
    sender: sender.id,
    recipient: command.recipient,
    occasion: command.occasion,
    purpose: command.purpose,
    items: command.items,
    categories: command.categories,
    ground: command.ground,
    urgent: command.urgent,
    persons: command.persons,
    municipality: command.municipality,
    payload: command.payload,
    previous: command.previous,
    deadline: deadline(command, context),
  });
}

/** Also for a forwarding and a new assignment: may this office get it at all? */
export function betweenWhom(sender: Office, recipient: Office, occasion: Occasion): Rejection | null {
  if (recipient.id === sender.id) return refuse('recipient-is-sender', 'recipient');
  if (!recipient.receives) return refuse('recipient-without-mandate', 'recipient');
  if (!occasion.senderKinds.includes(sender.kind)) return refuse('occasion-not-for-sender', 'occasion');
  if (!occasion.recipientKinds.includes(recipient.kind)) return refuse('occasion-not-for-recipient', 'recipient');
  return null;
}

function aboutWhat(command: Offer, occasion: Occasion, { policy }: HandoverContext): Rejection | null {
  const { items, categories, purpose } = command;
  if (purpose !== occasion.purpose) return refuse('purpose-not-of-occasion', 'purpose');
  if (repeats(items)) return refuse('item-twice', 'items');
  if (!items.every((item) => occasion.items.some(({ id }) => id === item))) return refuse('item-unknown', 'items');
  if (repeats(categories)) return refuse('category-twice', 'categories');
  if (!categories.every((category) => policy.categories.has(category))) return refuse('category-unknown', 'categories');
  if (!occasion.minimum.every((category) => categories.includes(category)))
    return refuse('category-minimum', 'categories');
  return null;
}

function untilWhen({ answerBy }: Offer, { policy, today }: HandoverContext): Rejection | null {
  if (answerBy === null) return null;
  const earliest = policy.calendar.addWorkingDays(today, ANSWER_BY.min);
  const latest = policy.calendar.addWorkingDays(today, ANSWER_BY.max);
  return answerBy < earliest || answerBy > latest ? refuse('answer-by-out-of-range', 'answerBy') : null;
}

/** Also for the preview of an offer that is not sent yet. */
export function deadline(
  command: Pick<Offer, 'recipient' | 'answerBy' | 'urgent'>,
  context: HandoverContext,
): Deadline {
  const duty = { rule: 'answer', office: command.recipient, urgent: command.urgent } as const;
  return command.answerBy === null ? regularDeadline(duty, context) : deadlineOn(duty, command.answerBy, context);
}
