/** Everything the clerk can get wrong, in the order of the fields; each sentence says what to do. */
import type { ItemId } from '../../domain/handover/command.ts';
import type { PlainDate } from '../../domain/journal/id.ts';
import { freeText } from '../../flow/input.ts';
import { checkedText } from '../forms/checked-text.ts';
import { Problems } from '../forms/problems.ts';
import type { Visit } from '../visit.ts';
import { bareDate, date, readDate } from '../words/date.ts';
import { nearestPlace } from '../words/place.ts';
import { coverage } from './coverage.ts';
import type { Draft } from './draft.ts';

export interface Checked {
  readonly problems: Problems;
  readonly items: ItemId[];
  readonly message: string;
  /** Of a consent signed now. */
  readonly signedOn: PlainDate | null;
  readonly answerBy: PlainDate | null;
}

export function check(visit: Visit, draft: Draft, problems: Problems = new Problems()): Checked {
  checkTarget(visit, draft, problems);
  const items = checkItems(draft, problems);
  const signedOn = checkGround(visit, draft, problems);
  checkData(visit, draft, problems);
  const message = checkedText(draft.form, problems, { id: 'nachricht', label: 'Nachricht', schema: freeText });
  return { problems, items, message, signedOn, answerBy: checkDeadline(visit, draft, problems) };
}

function checkTarget({ deps }: Visit, draft: Draft, problems: Problems): void {
  if (draft.place === null) {
    const near = nearestPlace(deps.places.all, draft.placeText);
    const typed =
      draft.placeText === ''
        ? 'Geben Sie Wohnort oder Postleitzahl an.'
        : `„${draft.placeText}“ gibt es im Rhein-Sieg-Kreis nicht.`;
    problems.add('ort', `${typed}${near === null ? '' : ` Meinten Sie ${near}?`}`);
  }
  if (draft.occasion === null) problems.add('g-anlass', 'Anlass: Ihre Stelle hat keinen Anlass, den sie senden kann.');
  // Without a place there is no proposal yet: one fault, not two.
  if (draft.recipient === null && (draft.place !== null || draft.form.text('ziel') !== ''))
    problems.add('g-ziel', 'Zielstelle: Wählen Sie eine Stelle, die diesen Anlass annimmt.');
}

function checkItems(draft: Draft, problems: Problems): ItemId[] {
  const items = chosenItems(draft);
  if (lacksItem(draft)) problems.add('g-anlass', 'Anlass: Wählen Sie mindestens einen Nachweis, der fehlt.');
  return items;
}

function chosenItems({ form, occasion }: Draft): ItemId[] {
  const ids = form.all(`punkt-${occasion?.id ?? ''}`);
  return (occasion?.items ?? []).filter(({ id }) => ids.includes(id)).map(({ id }) => id);
}

/** The occasion asks for missing evidence, and none is chosen yet. */
export function lacksItem(draft: Draft): boolean {
  const { occasion } = draft;
  const needsOne =
    occasion !== null && occasion.items.length > 0 && occasion.minimum.some((id) => id === 'fehlende-nachweise');
  return needsOne && chosenItems(draft).length === 0;
}

function checkGround({ deps }: Visit, { ground, form }: Draft, problems: Problems): PlainDate | null {
  if (ground.kind === 'statute' && ground.statute === null)
    problems.add('vorschrift', 'Vorschrift: Wählen Sie eine Vorschrift aus der Liste.');
  if (ground.kind !== 'new') return null;
  const text = form.text('unterschrieben');
  const day = readDate(text);
  if (day === null)
    problems.add(
      'unterschrieben',
      `Unterschrieben am: „${text}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`,
    );
  else if (day > deps.flow.today())
    problems.add('unterschrieben', `Das Datum der Unterschrift liegt in der Zukunft (${bareDate(day)}).`);
  return day;
}

function checkData({ deps }: Visit, draft: Draft, problems: Problems): void {
  for (const id of draft.categories) {
    const category = deps.policy.categories.get(id);
    if (category === undefined) continue;
    if (!coverage(draft, category).covered) {
      const isNeeded = draft.occasion?.minimum.includes(id) === true;
      problems.add(
        isNeeded ? 'g-daten' : `k-${id}`,
        `„${category.label}“ ist von dieser Grundlage nicht umfasst. ${isNeeded ? 'Ohne sie geht dieser Anlass nicht: Wählen Sie eine andere Grundlage.' : 'Haken entfernen oder neue Einwilligung einholen.'}`,
      );
    } else if (category.special && draft.ground.kind === 'new' && !draft.form.has('ausdruecklich')) {
      problems.add(
        `k-${id}`,
        `„${category.label}“ braucht die ausdrückliche Einwilligung (Art. 9 DSGVO). Bei „Grundlage“ ankreuzen oder Haken entfernen.`,
      );
    }
  }
}

function checkDeadline({ deps }: Visit, { form }: Draft, problems: Problems): PlainDate | null {
  if (form.text('frist') !== 'datum') return null;
  const text = form.text('frist-datum');
  const day = readDate(text);
  const { calendar } = deps.policy;
  if (day === null)
    problems.add('frist-datum', `Antwort bis: „${text}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`);
  else if (!calendar.isWorkingDay(day))
    problems.add(
      'frist-datum',
      `${date(day)} ist kein Arbeitstag. Der nächste ist ${date(calendar.addWorkingDays(day, 1))}.`,
    );
  else {
    const days = calendar.workingDaysBetween(deps.flow.today(), day);
    if (days < 2 || days > 60)
      problems.add('frist-datum', 'Antwort bis: Die Frist muss zwischen 2 und 60 Arbeitstagen liegen.');
  }
  return day;
}
