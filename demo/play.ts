/** One planned handover, put on the agenda step by step: what a step finds (ids, the next handover) is known when it happens. */
import type { Principal } from '../domain/handover/view-types.ts';
import { type CaseId, type ConsentId, type HandoverId, PlainDate } from '../domain/journal/id.ts';
import type { Answer, Flow } from '../flow/port.ts';
import type { OfferInput } from '../flow/input.ts';
import type { Agenda } from './agenda.ts';
import type { PlannedHandover, PlannedStep } from './plan.ts';
import type { Who } from './principals.ts';

export type Happening = () => Promise<void>;
export interface Stage {
  readonly flow: Flow;
  readonly who: Who;
  readonly happenings: Agenda<Happening>;
  /** The clockwork looks at it a minute later. */
  readonly lookSoon: (id: HandoverId) => void;
  readonly today: () => PlainDate;
}
interface Offered {
  readonly id: HandoverId;
  readonly consent: ConsentId | null;
}

export function play(planned: PlannedHandover, stage: Stage): void {
  stage.happenings.add(planned.offeredAt, async () => {
    const at = await offer(planned, stage);
    stage.lookSoon(at.id);
    follow(planned, stage, at, 0);
  });
}

/** Case, consent and offer in one sitting. */
async function offer(planned: PlannedHandover, { flow, who, today }: Stage): Promise<Offered> {
  const { sender, person, number, statute } = planned;
  const clerk = who.clerk(sender);
  const { languageTag: _, ...record } = person;
  const opened = done(await flow.openCase(clerk, record, keyFor(number, 'fall')));
  const consent = statute === null ? await consentFor(planned, clerk, opened.id, { flow, today: today() }) : null;
  const input = offerInput(planned, opened.id, consent);
  const { id } = done(await flow.offer(clerk, input, keyFor(number, 'angebot')));
  return { id, consent };
}

async function consentFor(
  { number, recipient, elsewhere, sender, occasion, categories, person }: PlannedHandover,
  clerk: Principal,
  id: CaseId,
  { flow, today }: Pick<Stage, 'flow'> & { readonly today: PlainDate },
): Promise<ConsentId> {
  const input = {
    case: id,
    recipients: [recipient, ...(elsewhere === sender || elsewhere === recipient ? [] : [elsewhere])],
    purpose: occasion.purpose,
    categories: [...categories],
    explicitSpecial: false,
    signedOn: today,
    validUntil: aYearAfter(today),
    textVersion: '3.1',
    language: person.languageTag,
    interpreter: person.interpreter,
  };
  return done(await flow.giveConsent(clerk, input, keyFor(number, 'einwilligung'))).id;
}

function offerInput(planned: PlannedHandover, id: CaseId, consent: ConsentId | null): OfferInput {
  const { recipient, occasion, items, categories, urgent, statute } = planned;
  if (consent === null && statute === null) throw new Error('neither consent nor statute');
  return {
    case: id,
    recipient,
    occasion: occasion.id,
    items: [...items],
    categories: [...categories],
    ground: consent !== null ? { kind: 'consent', consent } : { kind: 'statute', statute: present(statute) },
    answerBy: null,
    urgent,
    message: 'Synthetischer Fall der Vorführung.',
    previous: null,
  };
}

function follow(planned: PlannedHandover, stage: Stage, offered: Offered, place: number): void {
  const step = planned.steps[place];
  if (step === undefined) return;
  stage.happenings.add(step.at, async () => {
    await take(planned, stage, offered, step, place);
    follow(planned, stage, offered, place + 1);
  });
}

async function take(
  planned: PlannedHandover,
  stage: Stage,
  offered: Offered,
  step: PlannedStep,
  place: number,
): Promise<void> {
  const { flow, who, lookSoon } = stage;
  const { sender, recipient, elsewhere, number } = planned;
  const actor = { sender, recipient, 'next-sender': sender, 'next-recipient': elsewhere, koordination: null }[step.by];
  const principal = actor === null ? who.koordination : who.clerk(actor);
  const isNext = step.by === 'next-recipient' || step.by === 'next-sender';
  const id = isNext ? await nextOf(flow, who.clerk(sender), offered.id) : offered.id;
  const name = keyFor(number, `schritt-${place + 1}`);
  if (step.does === 'read') done(await flow.payload(principal, id));
  else if (step.does === 'withdraw') done(await flow.withdrawConsent(principal, present(offered.consent), name));
  else done(await flow.act(principal, id, step.does, { key: name, ifMatch: null }));
  lookSoon(id);
}

async function nextOf(flow: Flow, sender: Principal, id: HandoverId): Promise<HandoverId> {
  return present(done(await flow.handover(sender, id)).next).id;
}

export const keyFor = (number: number, what: string): string =>
  `synthetisch-${String(number).padStart(5, '0')}-${what}`;

/** A refusal means that the plan breaks the rules: a bug here, so it is loud. */
function done<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`the plan breaks a rule: ${answer.rejection.code} ${answer.rejection.field ?? ''}`);
  return answer.value;
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

function aYearAfter(day: PlainDate): PlainDate {
  const year = String(Number(day.slice(0, 4)) + 1);
  return PlainDate.parse(day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`);
}
