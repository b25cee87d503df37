/** POST /ueberleitungen/{id}/antwort/{slug}: one click acts; a form is read, previewed, then sent. */
import type { Situation, Answer, Written } from '../answers/answer.ts';
import { ANSWERS } from '../answers/index.ts';
import { Problems, noProblems } from '../forms/problems.ts';
import type { ActionRequest } from '../../flow/input.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import { load, type Loaded } from '../handover/load.ts';
import { handoverPage } from '../handover/page.ts';
import { NOT_FOUND } from '../refused.ts';
import { EVERYBODY, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { answerPreview } from './answer-preview.ts';
import { conflictPage } from './conflict.ts';

export function answerPages(site: Site): void {
  site.post('/ueberleitungen/:id/antwort/:slug', EVERYBODY, async (visit) => {
    const answer = ANSWERS.find(({ slug }) => slug === visit.param('slug'));
    if (answer === undefined) return visit.refuse(NOT_FOUND);
    const loading = await load(visit);
    if (!loading.ok) return visit.refuse(loading.rejection);
    const { view, offices } = loading.value;
    const situation: Situation = { visit, view, offices };
    if (answer.kind === 'click') return act(situation, answer, answer.request, loading.value);
    if (visit.form.text('tat') === 'aendern') return again(visit, loading.value, answer, noProblems);
    const problems = new Problems();
    const request = answer.read(situation, visit.form, problems);
    if (request === null || problems.any) return again(visit, loading.value, answer, problems);
    if (visit.form.text('tat') !== 'senden') return visit.show(answerPreview(situation, answer, request));
    return act(situation, answer, request, loading.value);
  });
}

async function act(situation: Situation, answer: Answer, request: ActionRequest, loaded: Loaded): Promise<void> {
  const { visit, view } = situation;
  // A reminder cannot be stale; everything else must rest on what the person saw.
  const ifMatch = answer.action === 'remind' ? null : visit.form.text('version');
  const done = await visit.deps.flow.act(visit.who, view.id, request, { key: visit.key, ifMatch });
  if (done.ok) return visit.go(backTo(visit, view.id), answer.done);
  if (done.rejection.kind === 'conflict')
    return visit.show(conflictPage(situation, answer, request, done.rejection), 409);
  if (done.rejection.kind === 'invalid' && answer.kind === 'form')
    return again(visit, loaded, answer, refusedAs(answer, done.rejection));
  return visit.refuse(done.rejection);
}

/** The coordination acts from its list and returns there. */
const backTo = (visit: Visit, id: string): string =>
  visit.form.text('zurueck') === 'koordination' ? '/koordination' : `/ueberleitungen/${id}`;

const again = (visit: Visit, loaded: Loaded, answer: Written, problems: Problems): Promise<void> =>
  visit.show(handoverPage(visit, loaded, { open: answer.slug, form: visit.form, problems }), problems.any ? 422 : 200);

function refusedAs({ slug }: Written, { detail, field }: Rejection): Problems {
  const problems = new Problems();
  const ids: Readonly<Record<string, string>> = {
    to: `${slug}-an`,
    due: `${slug}-bis`,
    reviewOn: `${slug}-bis`,
    recommended: `${slug}-an`,
    payload: `${slug}-text`,
  };
  problems.add(ids[field ?? ''] ?? 'antw', detail);
  return problems;
}
