/** What the form for a new handover knows before anything is checked: chosen by the clerk, or proposed. */
import type { CategoryId, Statute } from '../../domain/consent/consent.ts';
import type { Occasion, Office } from '../../domain/handover/policy.ts';
import type { CaseView, ConsentView } from '../../flow/port.ts';
import type { Municipality } from '../deps.ts';
import type { Fields } from '../forms/fields.ts';
import type { Visit } from '../visit.ts';
import { candidates, type Candidates } from './candidates.ts';

/** A case of the own office, or one to be opened with the handover. */
export interface Subject {
  readonly existing: CaseView | null;
  /** Valid ones of the case. */
  readonly consents: readonly ConsentView[];
}
export type DraftGround =
  | { readonly kind: 'consent'; readonly consent: ConsentView }
  | { readonly kind: 'new' }
  | { readonly kind: 'statute'; readonly statute: Statute | null };

export interface Draft {
  readonly subject: Subject;
  readonly form: Fields;
  readonly placeText: string;
  readonly place: Municipality | null;
  readonly occasions: readonly Occasion[];
  readonly occasion: Occasion | null;
  readonly candidates: Candidates;
  readonly recipient: Office | null;
  readonly ground: DraftGround;
  readonly statutes: readonly Statute[];
  /** The minimum of the occasion and what was chosen beyond it. */
  readonly categories: readonly CategoryId[];
}

export function draftOf(visit: Visit, subject: Subject, form: Fields): Draft {
  const { policy, places } = visit.deps;
  const own = policy.offices.get(visit.who.office);
  const first = subject.consents[0];
  const placeText = form.has('ort') ? form.text('ort') : placeOf(subject.existing);
  const place = places.find(placeText);
  const occasions = [...policy.occasions.values()].filter(
    ({ senderKinds }) => own !== undefined && senderKinds.includes(own.kind),
  );
  const occasion =
    occasions.find(({ id }) => id === form.text('anlass')) ??
    (first === undefined ? undefined : occasions.find(({ purpose }) => purpose === first.purpose)) ??
    occasions[0] ??
    null;
  const choice = candidates(visit, occasion, place, subject.consents);
  const statutes = policy.statutes.filter(
    (statute) =>
      own !== undefined &&
      occasion !== null &&
      statute.senderKinds.includes(own.kind) &&
      statute.purposes.includes(occasion.purpose),
  );
  const minimum = occasion?.minimum ?? [];
  const wanted = [...policy.categories.keys()].filter((id) => form.all('kategorie').includes(id));
  return {
    subject,
    form,
    placeText,
    place,
    occasions,
    occasion,
    candidates: choice,
    recipient: recipientOf(form, choice, first),
    ground: groundOf(form, subject, statutes),
    statutes,
    categories: [...new Set([...minimum, ...wanted])],
  };
}

function placeOf(existing: CaseView | null): string {
  if (existing === null) return '';
  return `${existing.record?.['kontakt']?.['postalCode'] ?? ''} ${existing.municipality}`.trim();
}

function recipientOf(
  form: Fields,
  { shown, others, proposal }: Candidates,
  consent: ConsentView | undefined,
): Office | null {
  const all = [...shown, ...others];
  const chosen = form.text('ziel') === 'andere' ? form.text('ziel-andere') : form.text('ziel');
  if (form.has('ziel')) return all.find(({ id }) => id === chosen) ?? null;
  return (
    all.find(({ id }) => consent?.recipients.includes(id)) ?? all.find(({ id }) => id === proposal?.office) ?? null
  );
}

function groundOf(form: Fields, { consents }: Subject, statutes: readonly Statute[]): DraftGround {
  const chosen = form.text('grundlage');
  const consent = consents.find(({ id }) => id === chosen) ?? (form.has('grundlage') ? undefined : consents[0]);
  if (consent !== undefined) return { kind: 'consent', consent };
  if (chosen !== 'gesetz') return { kind: 'new' };
  return { kind: 'statute', statute: statutes.find(({ id }) => id === form.text('vorschrift')) ?? null };
}
