import { accept, reject, type Decision } from '../journal/decider.ts';
import type { OfficeId, PlainDate } from '../journal/id.ts';
import type { Rejection } from '../journal/decider.ts';
import type { ConsentEvent, GiveConsent } from './consent.ts';
import type { ConsentContext } from './context.ts';
import { refuse } from './rejection.ts';

const LONGEST_YEARS = 3;

/** That `case` is the recorder's own, the flow has checked: cases are other streams. */
export function give(command: GiveConsent, context: ConsentContext): Decision<ConsentEvent> {
  const { actor, policy } = context;
  if (actor.role !== 'sachbearbeitung' || policy.offices.get(actor.office)?.sends !== true)
    return reject(refuse('forbidden'));
  const fault = when(command, context) ?? forWhom(command.recipients, context) ?? aboutWhat(command, context);
  return fault === null ? accept({ ...command, type: 'ConsentGiven' }) : reject(fault);
}

function when({ signedOn, validUntil }: GiveConsent, { today }: ConsentContext): Rejection | null {
  if (signedOn > today) return refuse('signed-in-future', 'signedOn');
  if (validUntil < signedOn) return refuse('valid-until-before-signed', 'validUntil');
  return validUntil > yearsAfter(signedOn, LONGEST_YEARS) ? refuse('valid-too-long', 'validUntil') : null;
}

/** 29 February has no anniversary every year; as text, `2027-02-29` still lies between 28 February and 1 March. */
const yearsAfter = (day: PlainDate, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

function forWhom(recipients: readonly OfficeId[], { actor, policy }: ConsentContext): Rejection | null {
  for (const id of recipients) {
    const office = policy.offices.get(id);
    if (office === undefined) return refuse('recipient-unknown', 'recipients');
    if (id === actor.office) return refuse('recipient-is-recorder', 'recipients');
    if (!office.receives) return refuse('recipient-without-mandate', 'recipients');
  }
  return repeats(recipients) ? refuse('recipient-twice', 'recipients') : null;
}

function aboutWhat({ categories, explicitSpecial }: GiveConsent, { policy }: ConsentContext): Rejection | null {
  if (repeats(categories)) return refuse('category-twice', 'categories');
  for (const id of categories) {
    const category = policy.categories.get(id);
    if (category === undefined) return refuse('category-unknown', 'categories');
    if (category.special && !explicitSpecial) return refuse('special-not-explicit', 'explicitSpecial');
  }
  return null;
}

const repeats = (values: readonly string[]): boolean => new Set(values).size !== values.length;
