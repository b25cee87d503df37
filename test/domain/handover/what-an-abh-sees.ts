/** Everything of one handover that can reach an ABH, as one text: equal texts cannot be told apart. */
import { consentView, consentCommits } from '../../../domain/consent/view.ts';
import { checkOfferGround } from '../../../domain/consent/offer-ground.ts';
import { usedUp } from '../../../domain/consent/used-up.ts';
import type { ConsentState } from '../../../domain/consent/consent.ts';
import { journalAccess } from '../../../domain/handover/journal-access.ts';
import { payloadAccess } from '../../../domain/handover/readable.ts';
import { toRow } from '../../../domain/handover/row.ts';
import { view } from '../../../domain/handover/view.ts';
import type { HandoverCommand } from '../../../domain/handover/command.ts';
import { HandoverEvent } from '../../../domain/handover/event.ts';
import type { Mail } from './clockwork.ts';
import {
  ABH,
  CM,
  CONSENT,
  PURPOSE,
  START,
  act,
  category,
  clerk,
  caseId,
  day,
  handoverId,
  known,
  offerBy,
  policy,
  ref,
  refusal,
  viewContext,
  type Play,
} from './world.ts';

const abh = { office: ABH, role: 'sachbearbeitung' } as const;
const types = HandoverEvent.options.map(({ shape }) => shape.type.value);

/** Ids and points in time may differ, days may not: a day would be a deadline of the one case or the other. */
const without = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');

export function abhSees(play: Play, mails: readonly Mail[]): string {
  const state = known(play);
  const row = toRow(handoverId('a'), state, 'v');
  const journal = journalAccess(state, abh, policy);
  const page = view(handoverId('a'), state, abh, viewContext(play.now));
  const everything = {
    page,
    payload: payloadAccess(state, abh, policy),
    // what lists are made of, beside the page itself
    list: {
      closed: row.closed,
      notRealised: row.notRealised,
      inbox: row.tasks.filter(({ office }) => office === ABH),
    },
    journal: { commits: journal.commits, readable: types.filter((type) => journal.mayRead(type)) },
    refusals: COMMANDS.map((command) => {
      const tried = act(play, clerk(ABH), command);
      return refusal(tried) ?? 'accepted';
    }),
    mails: mails.filter(({ to }) => to === ABH).map(({ kind }) => kind),
    consent: consentOf(play),
  };
  return without(JSON.stringify(everything, null, 1));
}

/** All that a clerk can try on it. */
const COMMANDS: readonly HandoverCommand[] = [
  offerBy(),
  { type: 'Open' },
  { type: 'Accept' },
  { type: 'Undo' },
  { type: 'Decline', reason: 'no-offer', payload: null },
  { type: 'Supplement', payload: ref('b') },
  { type: 'Resume' },
  { type: 'Report', payload: null },
  { type: 'Acknowledge' },
  { type: 'Cancel' },
  { type: 'ConfirmDeletion' },
  { type: 'Extend', due: day('2027-02-15') },
  { type: 'Remind' },
  { type: 'Withdraw', consent: CONSENT },
  { type: 'Observe' },
];

function consentOf(play: Play): unknown {
  const state = known(play);
  const given = {
    case: caseId('a'),
    recipients: [CM],
    purpose: PURPOSE,
    categories: [category('kontakt'), category('sprache')],
    explicitSpecial: false,
    signedOn: day('2026-11-20'),
    validUntil: day('2027-11-19'),
    textVersion: '1.0',
    language: 'fa',
    interpreter: true,
    office: ABH,
    givenAt: START,
  };
  const consent: ConsentState =
    state.status === 'withdrawn'
      ? { ...given, status: 'withdrawn', withdrawnAt: play.now }
      : { ...given, status: 'given', withdrawnAt: null };
  const isUsedUp = usedUp([toRow(handoverId('a'), state, 'v')]);
  const facts = { today: viewContext(play.now).today, usedUp: isUsedUp, offices: policy.offices };
  const claim = {
    ground: { kind: 'consent', consent: CONSENT } as const,
    case: given.case,
    senderKind: 'abh',
    recipient: CM,
    recipientKind: 'cm',
    purpose: PURPOSE,
    categories: given.categories,
  };
  return {
    page: consentView(CONSENT, consent, abh, facts),
    journal: consentCommits(consent, abh, facts),
    newOffer: checkOfferGround(claim, {
      consent,
      statutes: [],
      categories: policy.categories,
      today: facts.today,
      usedUp: isUsedUp,
    }),
  };
}
