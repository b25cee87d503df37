/** The offices that play in the fault suite, and what they send each other. */
import { CategoryId, PurposeId, StatuteId } from '../../domain/consent/consent.ts';
import { ItemId, OccasionId } from '../../domain/handover/command.ts';
import { OfficeId } from '../../domain/journal/id.ts';
import type { Principal } from './protocol.ts';

export const clerk = (office: string): Principal => ({
  user: `probe-${office}`,
  office: OfficeId.parse(office),
  role: 'sachbearbeitung',
});
export const KOORDINATION: Principal = {
  user: 'probe-koordination',
  office: OfficeId.parse('kim-koordination-rsk'),
  role: 'koordination',
};
export const DATENSCHUTZ: Principal = {
  user: 'probe-datenschutz',
  office: OfficeId.parse('datenschutz-rsk'),
  role: 'datenschutz',
};

export interface Errand {
  readonly sender: Principal;
  readonly occasion: OccasionId;
  readonly purpose: PurposeId;
  readonly items: readonly ItemId[];
  readonly categories: readonly CategoryId[];
  /** All of them named in the consent. */
  readonly recipients: readonly [OfficeId, ...OfficeId[]];
  /** `null`: on a consent. */
  readonly statute: StatuteId | null;
}

const errand = (
  sender: string,
  [occasion, purpose]: readonly [string, string],
  items: readonly string[],
  categories: readonly string[],
  [first, ...others]: readonly [string, ...string[]],
  statute: string | null = null,
): Errand => ({
  sender: clerk(sender),
  occasion: OccasionId.parse(occasion),
  purpose: PurposeId.parse(purpose),
  items: items.map((id) => ItemId.parse(id)),
  categories: categories.map((id) => CategoryId.parse(id)),
  recipients: [OfficeId.parse(first), ...others.map((id) => OfficeId.parse(id))],
  statute: statute === null ? null : StatuteId.parse(statute),
});

const BASICS = ['kontakt', 'sprache'];

export const ERRANDS: readonly [Errand, ...Errand[]] = [
  errand(
    'abh-rsk',
    ['nachweise-25b', 'bleiberecht'],
    ['deutsch-a2', 'nationalpass'],
    [...BASICS, 'fehlende-nachweise'],
    ['cm-windeck', 'cm-troisdorf', 'caritas'],
  ),
  errand('jobcenter-rsk', ['kurzberatung', 'case-management'], ['deutschkurs', 'wohnen'], BASICS, [
    'cm-windeck',
    'caritas',
    'mbe',
  ]),
  errand('jobcenter-rsk', ['kurzberatung', 'case-management'], ['kita'], BASICS, ['cm-troisdorf', 'caritas']),
  errand(
    'jobcenter-rsk',
    ['antrag-weiterleiten', 'antragsweiterleitung'],
    ['antrag-uebernehmen'],
    [...BASICS, 'leistungen'],
    ['sozialamt-rsk'],
    'sgb1-16-2',
  ),
  errand(
    'abh-rsk',
    ['status-mitteilung', 'status-mitteilung'],
    ['leistungsende-pruefen'],
    [...BASICS, 'aufenthalt'],
    ['sozialamt-rsk'],
    'asylblg-11-3',
  ),
];

/** Everybody who may have something in an inbox. */
export const CLERKS: readonly Principal[] = [
  ...new Set(ERRANDS.flatMap(({ sender, recipients }) => [sender.office, ...recipients])),
].map(clerk);
