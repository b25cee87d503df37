/** Who acts in the scenarios, and the ordinary things they do. Names are invented and unlike anything else: canaries. */
import { CategoryId, PurposeId } from '../../domain/consent/consent.ts';
import { ItemId, OccasionId } from '../../domain/handover/command.ts';
import type { HandoverView, Principal } from '../../domain/handover/view-types.ts';
import { type CaseId, type ConsentId, type HandoverId, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import type { ActionRequest, CaseInput, OfferInput } from '../../flow/input.ts';
import type { Answer } from '../../flow/port.ts';
import type { House } from './house.ts';

const clerk = (office: string): Principal => ({
  user: `demo-${office}`,
  office: OfficeId.parse(office),
  role: 'sachbearbeitung',
});
export const abh = clerk('abh-rsk');
export const ebh = clerk('ebh-rsk');
export const cm = clerk('cm-windeck');
export const otherCm = clerk('cm-lohmar');
export const stranger = clerk('cm-much');
export const coordination: Principal = {
  user: 'demo-koordination',
  office: OfficeId.parse('kim-koordination-rsk'),
  role: 'koordination',
};
export const protection: Principal = {
  user: 'demo-datenschutz',
  office: OfficeId.parse('datenschutz-rsk'),
  role: 'datenschutz',
};

export const CANARY = {
  lastName: 'Zzyzxhuber',
  firstName: 'Qwibble',
  street: 'Kanariengasse 77x',
  fileNumber: '30.2-KNRX-4711',
  birthDate: '1991-02-03',
  text: 'Kolibrifederspiel am Mittag',
} as const;

export const caseInput: CaseInput = {
  firstName: CANARY.firstName,
  lastName: CANARY.lastName,
  birthDate: PlainDate.parse(CANARY.birthDate),
  street: CANARY.street,
  postalCode: '51570',
  municipality: 'Windeck',
  phone: '02292 555 0198',
  language: 'Dari',
  interpreter: true,
  fileNumber: CANARY.fileNumber,
  persons: 2,
  record: {},
};

let keys = 0;
export const key = (): string => `key-${String(++keys)}`;

export function ok<Value>(answer: Answer<Value>): Value {
  if (!answer.ok)
    throw new Error(`${answer.rejection.code}: ${answer.rejection.detail} (${answer.rejection.field ?? ''})`);
  return answer.value;
}
export const code = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.rejection.code);

export const openCase = async ({ flow }: House, who = abh): Promise<CaseId> =>
  ok(await flow.openCase(who, caseInput, key())).id;

export const giveConsent = async (
  { flow }: House,
  who: Principal,
  of: CaseId,
  recipients: readonly string[],
): Promise<ConsentId> =>
  ok(
    await flow.giveConsent(
      who,
      {
        case: of,
        recipients: recipients.map((office) => OfficeId.parse(office)),
        purpose: PurposeId.parse(who === ebh ? 'einbuergerung' : 'bleiberecht'),
        categories: ['kontakt', 'sprache', 'fehlende-nachweise', 'einbuergerung-unterlagen'].map((id) =>
          CategoryId.parse(id),
        ),
        explicitSpecial: false,
        signedOn: PlainDate.parse('2026-11-20'),
        validUntil: PlainDate.parse('2027-11-19'),
        textVersion: '3.1',
        language: 'fa',
        interpreter: true,
      },
      key(),
    ),
  ).id;

export interface Offered {
  readonly id: HandoverId;
  readonly consent: ConsentId;
  readonly of: CaseId;
}
export const offerInput = (of: CaseId, consent: ConsentId, who = abh): OfferInput => ({
  case: of,
  recipient: cm.office,
  occasion: OccasionId.parse(who === ebh ? 'einbuergerung-unterlagen' : 'nachweise-25b'),
  items: who === ebh ? [] : [ItemId.parse('deutsch-a2'), ItemId.parse('test-lid')],
  categories: ['kontakt', 'sprache', who === ebh ? 'einbuergerung-unterlagen' : 'fehlende-nachweise'].map((id) =>
    CategoryId.parse(id),
  ),
  ground: { kind: 'consent', consent },
  answerBy: null,
  urgent: false,
  message: CANARY.text,
  previous: null,
});

/** Case, consent and offer from an office to the case management of Windeck. */
export async function offered(house: House, who = abh, recipients = [cm.office, otherCm.office]): Promise<Offered> {
  const of = await openCase(house, who);
  const consent = await giveConsent(house, who, of, recipients);
  const { id } = ok(await house.flow.offer(who, offerInput(of, consent, who), key()));
  return { id, consent, of };
}

/** On the version this person sees now. */
export async function act(
  { flow }: House,
  who: Principal,
  id: HandoverId,
  request: ActionRequest,
): Promise<Answer<HandoverView>> {
  const { version } = ok(await flow.handover(who, id));
  return flow.act(who, id, request, { key: key(), ifMatch: version });
}
