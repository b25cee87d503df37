/** Neue Überleitung: one page from "new" to "sent"; `?fall=c_…` is prefilled from a case and its valid consent. */
import type { Ground } from '../../domain/consent/consent.ts';
import { CaseId } from '../../domain/journal/id.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import { readCase } from '../forms/case-form.ts';
import { line } from '../../flow/input.ts';
import type { Fields } from '../forms/fields.ts';
import { noProblems, Problems } from '../forms/problems.ts';
import { check } from '../offer/check.ts';
import { draftOf, type Draft, type Subject } from '../offer/draft.ts';
import { offerPage } from '../offer/page.ts';
import { periodOf } from '../offer/period.ts';
import { send } from '../offer/send.ts';
import { stampOf } from '../offer/summary.ts';
import { NOT_FOUND } from '../refused.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';

const UNCHANGED = { problems: noProblems, found: null, isChanged: false };

export function newHandover(site: Site): void {
  site.get('/ueberleitungen/neu', CLERKS, async (visit) => {
    const subject = await subjectOf(visit, visit.query.text('fall'));
    if (subject === null) return visit.refuse(NOT_FOUND);
    return visit.show(offerPage(visit, draftOf(visit, subject, visit.form), UNCHANGED));
  });

  site.post('/ueberleitungen/neu', CLERKS, async (visit) => {
    const subject = await subjectOf(visit, visit.form.text('fall'));
    if (subject === null) return visit.refuse(NOT_FOUND);
    const draft = draftOf(visit, subject, visit.form);
    switch (visit.form.text('tat')) {
      case 'senden':
        return sendIt(visit, draft);
      case 'suchen':
        return visit.show(offerPage(visit, draft, { ...UNCHANGED, found: await search(visit) }));
      default:
        // Enter in the search field presses the form's first button.
        if (subject.existing === null && visit.form.text('suche') !== '' && visit.form.text('nachname') === '')
          return visit.show(offerPage(visit, draft, { ...UNCHANGED, found: await search(visit) }));
        return visit.show(
          offerPage(visit, draft, { ...UNCHANGED, problems: await faults(visit, draft, new Problems()) }),
        );
    }
  });
}

/** No case chosen is a subject too: one to be opened. `null`: not the own office's. */
async function subjectOf(visit: Visit, text: string): Promise<Subject | null> {
  if (text === '') return { existing: null, consents: [] };
  const id = CaseId.safeParse(text).data;
  if (id === undefined) return null;
  const [found, consents] = await Promise.all([
    visit.deps.flow.case(visit.who, id),
    visit.deps.flow.consentsOfCase(visit.who, id),
  ]);
  return found.ok ? { existing: found.value, consents: consents.filter(({ standing }) => standing === 'valid') } : null;
}

async function sendIt(visit: Visit, draft: Draft): Promise<void> {
  const problems = new Problems();
  const newCase = draft.subject.existing === null ? readCase(visit, draft.place, problems) : null;
  const checked = check(visit, draft, problems);
  if (!problems.any) await verdict(visit, draft, problems, checked);
  if (problems.any) return visit.show(offerPage(visit, draft, { ...UNCHANGED, problems }), 422);
  if (visit.form.text('stand') !== stampOf(draft, periodOf(visit, draft)))
    return visit.show(offerPage(visit, draft, { ...UNCHANGED, isChanged: true }), 422);
  const sent = await send(visit, draft, checked, newCase);
  if (sent.ok) return visit.go(`/ueberleitungen/${sent.view.id}`, 'gesendet');
  return refused(visit, draft, sent.rejection, sent.case);
}

/** The preview says what would be refused, too; only a missing person is not yet a fault. */
async function faults(visit: Visit, draft: Draft, problems: Problems): Promise<Problems> {
  if (draft.subject.existing === null) {
    const ofCase = new Problems();
    readCase(visit, draft.place, ofCase);
    for (const [field, sentence] of ofCase.list) if (visit.form.text(field) !== '') problems.add(field, sentence);
  }
  const checked = check(visit, draft, problems);
  if (!problems.any) await verdict(visit, draft, problems, checked);
  return problems;
}

/** The ground as the flow judges it now, where it can: a case and a ground that exist. */
async function verdict(
  visit: Visit,
  draft: Draft,
  problems: Problems,
  checked: ReturnType<typeof check>,
): Promise<void> {
  const { subject, occasion, recipient } = draft;
  const existing = existingGround(draft);
  if (subject.existing === null || existing === null || occasion === null || recipient === null) return;
  const preview = await visit.deps.flow.previewOffer(visit.who, {
    case: subject.existing.id,
    recipient: recipient.id,
    occasion: occasion.id,
    items: checked.items,
    categories: [...draft.categories],
    ground: existing,
    answerBy: checked.answerBy,
    urgent: draft.form.text('frist') === 'dringend',
    message: '',
    previous: null,
  });
  if (!preview.ok) problems.add(fieldOf(preview.rejection), preview.rejection.detail);
  else if (!preview.value.verdict.valid)
    problems.add(
      'g-grundlage',
      visit.deps.codes['groundFaults']?.[preview.value.verdict.reason] ??
        'Die Grundlage trägt diese Überleitung nicht.',
    );
}

function existingGround({ ground }: Draft): Ground | null {
  if (ground.kind === 'consent') return { kind: 'consent', consent: ground.consent.id };
  return ground.kind === 'statute' && ground.statute !== null ? { kind: 'statute', statute: ground.statute.id } : null;
}

function refused(visit: Visit, draft: Draft, rejection: Rejection, opened: CaseId | null): Promise<void> | void {
  if (rejection.kind !== 'invalid' && rejection.kind !== 'conflict') return visit.refuse(rejection);
  const problems = new Problems();
  problems.add(fieldOf(rejection), rejection.detail);
  // The case exists by now: the form goes on with it under a new key.
  if (opened !== null && draft.subject.existing === null) return goOn(visit, opened, visit.form, problems);
  return visit.show(offerPage(visit, draft, { ...UNCHANGED, problems, needsNewKey: true }), 422);
}

async function goOn(visit: Visit, opened: CaseId, form: Fields, problems: Problems): Promise<void> {
  const subject = await subjectOf(visit, opened);
  if (subject === null) return visit.refuse(NOT_FOUND);
  return visit.show(
    offerPage(visit, draftOf(visit, subject, form), { ...UNCHANGED, problems, needsNewKey: true }),
    422,
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  recipient: 'g-ziel',
  occasion: 'g-anlass',
  items: 'g-anlass',
  categories: 'g-daten',
  ground: 'g-grundlage',
  answerBy: 'g-frist',
  message: 'nachricht',
};
const fieldOf = ({ field }: Rejection): string => FIELDS[field ?? ''] ?? 'g-grundlage';

async function search(visit: Visit) {
  const { flow } = visit.deps;
  const text = line.safeParse(visit.form.text('suche')).data ?? '';
  if (text === '') return [];
  const both = await Promise.all([
    flow.searchCases(visit.who, 'file-number', text),
    flow.searchCases(visit.who, 'name', text),
  ]);
  return [...new Map(both.flat().map((item) => [item.id, item])).values()];
}
