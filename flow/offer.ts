/** A new handover: from the sender's own record exactly the chosen categories, on one ground, to one office. */
import { type GroundVerdict, PurposeId } from '../domain/consent/consent.ts';
import type { Offer } from '../domain/handover/command.ts';
import { decide } from '../domain/handover/decide.ts';
import type { HandoverContext } from '../domain/handover/policy.ts';
import { elementFor } from '../bpmn/uebergabe/contract.ts';
import type { Handover } from '../domain/handover/state.ts';
import { isFinal } from '../domain/handover/status.ts';
import type { HandoverView, Principal } from '../domain/handover/view-types.ts';
import { type CaseId, type HandoverId, handoverIdFor, PayloadRef } from '../domain/journal/id.ts';
import { answer, FORBIDDEN, NOT_FOUND, refused, viewed } from './answer.ts';
import { type OpenCase, ownCase, recordOf } from './case.ts';
import { putForBoth } from './copy-payload.ts';
import type { Core } from './core.ts';
import { groundForOffer } from './ground.ts';
import { executeHandover, readHandover } from './handover.ts';
import type { OfferInput } from './input.ts';
import { nextNumber } from './number.ts';
import type { Answer, OfferPreview } from './port.ts';
import { withdrawIfRevoked } from './revoked.ts';
import { sheetOf } from './sheet.ts';

/** Stand-ins while it is asked whether the offer may be made at all: a refusal costs neither a number nor a copy. */
const NO_NUMBER = 'Ü 0000-00000';
const NO_PAYLOAD = PayloadRef.parse('0'.repeat(64));
const UNKNOWN_PURPOSE = PurposeId.parse('unbekannt');

export async function offer(core: Core, who: Principal, input: OfferInput, key: string): Promise<Answer<HandoverView>> {
  if (who.role !== 'sachbearbeitung') return refused(FORBIDDEN);
  const own = await ownCase(core, who.office, input.case);
  if (own === null) return refused({ ...NOT_FOUND, field: 'case' });
  if (input.previous !== null && !(await mayFollow(core, who, input.previous, input.case)))
    return refused({ ...NOT_FOUND, field: 'previous' });
  const id = handoverIdFor(who.office, key);
  const draft = draftOf(core, own, input);
  const done = await executeHandover(core, {
    id,
    actor: who,
    command: draft,
    commandId: `${who.office}/${key}`,
    commandHash: core.vault.ref({ offer: input }),
    ground: () => verdictOn(core, who, draft),
    prepare: async () => {
      const number = await nextNumber(core, id);
      core.at('offer.before-payload');
      const record = (await recordOf(core, input.case, own)) ?? {};
      const parties = { state: { case: input.case, sender: who.office }, recipient: input.recipient, purpose: id };
      const payload = await putForBoth(core, parties, sheetOf(record, input.categories, input.message));
      core.at('offer.after-payload');
      return { ...draft, number, payload };
    },
  });
  if (!done.ok) return done;
  core.at('offer.before-consent-again');
  await withdrawIfRevoked(core, id);
  return viewed(core, who, id, await readHandover(core, id), done.repeated);
}

/** The other office has given it back, or nothing more comes of it. */
const hasEnded = ({ status }: Handover): boolean =>
  isFinal(status) || status === 'misdirected' || status === 'declined' || status === 'outcome-reported';

/** Only after one of the own, for the same case, so that nobody learns of, or ties anything to, another's. */
async function mayFollow(core: Core, who: Principal, previous: HandoverId, of: CaseId): Promise<boolean> {
  const { state } = await readHandover(core, previous);
  return state.exists && state.sender === who.office && state.case === of && hasEnded(state);
}

/** Dry run: what would be sent until when. Records nothing. */
export async function previewOffer(core: Core, who: Principal, input: OfferInput): Promise<Answer<OfferPreview>> {
  if (who.role !== 'sachbearbeitung') return refused(FORBIDDEN);
  const own = await ownCase(core, who.office, input.case);
  if (own === null) return refused({ ...NOT_FOUND, field: 'case' });
  const draft = draftOf(core, own, input);
  const verdict = await verdictOn(core, who, draft);
  // The verdict is part of the answer: everything else has to be right.
  const decision = decide({ exists: false }, draft, contextOf(core, who, { valid: true }));
  if (!decision.ok) return decision;
  const [offered] = decision.events;
  if (offered?.type !== 'Offered') throw new Error('an offer that offers nothing');
  const presence = core.policy.offices.get(input.recipient)?.presence ?? [];
  return answer({ deadline: offered.deadline, verdict, presence });
}

const contextOf = (core: Core, who: Principal, ground: GroundVerdict): HandoverContext => ({
  now: core.now(),
  today: core.today(),
  actor: who,
  policy: core.policy,
  element: elementFor('offered'),
  ground,
});

const verdictOn = (core: Core, who: Principal, draft: Offer): Promise<GroundVerdict> =>
  groundForOffer(core, { ...draft, sender: who.office });

function draftOf({ policy }: Core, own: OpenCase, input: OfferInput): Offer {
  const { message: _, ...rest } = input;
  const occasion = policy.occasions.get(input.occasion);
  const { municipality, persons } = own;
  return {
    ...rest,
    type: 'Offer',
    number: NO_NUMBER,
    // An unknown occasion is refused by the rules, whatever stands here.
    purpose: occasion?.purpose ?? UNKNOWN_PURPOSE,
    municipality,
    persons,
    payload: NO_PAYLOAD,
  };
}
