/** "Das wird gesendet": the fields that must not change unseen between looking and sending. */
import { createHash } from 'node:crypto';
import type { Fact } from '../parts/facts.ts';
import type { Visit } from '../visit.ts';
import { bareDate, date } from '../words/date.ts';
import { count } from '../words/number.ts';
import { officeName } from '../words/office.ts';
import { workingDays } from '../words/period.ts';
import { html, type Part } from '../html.ts';
import { initials } from '../words/person.ts';
import { coverage } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { Period } from './period.ts';

const OPEN = html`<span class="ue-leise">noch offen</span>`;

export function summary(visit: Visit, draft: Draft, period: Period): readonly Fact[] {
  const { policy, flow } = visit.deps;
  const days = period.due === null ? 0 : policy.calendar.workingDaysBetween(flow.today(), period.due);
  return [
    ['An', draft.recipient === null ? OPEN : html`<b>${draft.recipient.name}</b>`],
    ['Von', officeName(policy, visit.who.office)],
    ['Für', person(draft)],
    ['Anlass', draft.occasion?.short ?? OPEN],
    ['Grundlage', groundText(draft) ?? OPEN],
    ['Daten', dataText(visit, draft)],
    ['Antwort bis', period.due === null ? OPEN : html`<b>${date(period.due)}</b> (${workingDays(days)})`],
  ];
}

function person({ subject, form }: Draft): Part {
  const { existing } = subject;
  if (existing === null) return form.text('nachname') === '' ? OPEN : 'neuer Fall';
  if (existing.record === null) return 'Fall ohne Akte';
  const file = existing.record['kontakt']?.['fileNumber'] ?? '';
  return file === '' ? initials(existing.record) : `AZ ${file} (${initials(existing.record)})`;
}

function groundText({ ground, form }: Draft): string | null {
  if (ground.kind === 'consent') return `Einwilligung vom ${bareDate(ground.consent.signedOn)}`;
  if (ground.kind === 'statute') return ground.statute?.citation ?? null;
  return form.text('unterschrieben') === '' ? null : `neue Einwilligung vom ${form.text('unterschrieben')}`;
}

function dataText({ deps }: Visit, draft: Draft): string {
  const chosen = draft.categories.flatMap((id) => deps.policy.categories.get(id) ?? []);
  const barred = chosen.filter((category) => !coverage(draft, category).covered).length;
  const text = count(chosen.length, 'Kategorie', 'Kategorien');
  return barred > 0 ? `${text}, ${barred} ohne Grundlage` : `${text}, keine weiteren`;
}

/** Over what the summary says; the message and the items are not part of it. */
export function stampOf(draft: Draft, period: Period): string {
  const { recipient, occasion, ground, categories, subject } = draft;
  const onWhat =
    ground.kind === 'consent'
      ? ground.consent.id
      : ground.kind === 'statute'
        ? ground.statute?.id
        : draft.form.text('unterschrieben');
  const shown = [
    subject.existing?.id,
    recipient?.id,
    occasion?.id,
    ground.kind,
    onWhat,
    categories.toSorted(),
    period.due,
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}
