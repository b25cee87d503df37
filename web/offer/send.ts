/** Case, consent, offer: each under a key of its own, so that a repeated click repeats nothing. */
import type { Ground } from '../../domain/consent/consent.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import type { CaseId, PlainDate } from '../../domain/journal/id.ts';
import type { CaseInput } from '../../flow/input.ts';
import type { Answer } from '../../flow/port.ts';
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { Visit } from '../visit.ts';
import { languageCode } from '../words/language.ts';
import type { Checked } from './check.ts';
import { CONSENT_TEXT, validUntil } from './consent-text.ts';
import type { Draft } from './draft.ts';

/** How far it came: a case that was opened stays, and the form goes on with it. */
export type Sent =
  | { readonly ok: true; readonly view: HandoverView }
  | { readonly ok: false; readonly rejection: Rejection; readonly case: CaseId | null };

export async function send(visit: Visit, draft: Draft, checked: Checked, newCase: CaseInput | null): Promise<Sent> {
  const { flow } = visit.deps;
  let id = draft.subject.existing?.id ?? null;
  const stop = (rejection: Rejection): Sent => ({ ok: false, rejection, case: id });
  if (id === null && newCase !== null) {
    const opened = await flow.openCase(visit.who, newCase, `${visit.key}.fall`);
    if (!opened.ok) return stop(opened.rejection);
    id = opened.value.id;
  }
  const { occasion, recipient } = draft;
  if (id === null || occasion === null || recipient === null)
    return stop({ code: 'incomplete', kind: 'invalid', detail: 'Es fehlen Angaben.' });
  const ground = await groundFor(visit, draft, checked.signedOn, id);
  if (!ground.ok) return stop(ground.rejection);
  const offered = await flow.offer(
    visit.who,
    {
      case: id,
      recipient: recipient.id,
      occasion: occasion.id,
      items: checked.items,
      categories: [...draft.categories],
      ground: ground.value,
      answerBy: checked.answerBy,
      urgent: draft.form.text('frist') === 'dringend',
      message: checked.message,
      previous: null,
    },
    visit.key,
  );
  return offered.ok ? { ok: true, view: offered.value } : stop(offered.rejection);
}

async function groundFor(visit: Visit, draft: Draft, signedOn: PlainDate | null, id: CaseId): Promise<Answer<Ground>> {
  const { ground, recipient, occasion, form, candidates } = draft;
  const given = (value: Ground): Answer<Ground> => ({ ok: true, value, repeated: false });
  if (ground.kind === 'consent') return given({ kind: 'consent', consent: ground.consent.id });
  if (ground.kind === 'statute' && ground.statute !== null)
    return given({ kind: 'statute', statute: ground.statute.id });
  if (signedOn === null || recipient === null || occasion === null) {
    return {
      ok: false,
      rejection: { code: 'ground-missing', kind: 'invalid', detail: 'Es fehlt die Grundlage.', field: 'ground' },
    };
  }
  const substitute = [...candidates.shown, ...candidates.others].find(
    (office) => office.id === form.text('vertretung') && office !== recipient,
  );
  const consent = await visit.deps.flow.giveConsent(
    visit.who,
    {
      case: id,
      recipients: [recipient.id, ...(substitute === undefined ? [] : [substitute.id])],
      purpose: occasion.purpose,
      categories: [...draft.categories],
      explicitSpecial:
        form.has('ausdruecklich') &&
        draft.categories.some((category) => visit.deps.policy.categories.get(category)?.special === true),
      signedOn,
      validUntil: validUntil(signedOn),
      textVersion: CONSENT_TEXT,
      language: languageCode(form.text('sprache') || (draft.subject.existing?.record?.['sprache']?.['language'] ?? '')),
      interpreter: form.has('sprachmittlung') || draft.subject.existing?.record?.['sprache']?.['interpreter'] === 'ja',
    },
    `${visit.key}.einwilligung`,
  );
  return consent.ok ? given({ kind: 'consent', consent: consent.value.id }) : consent;
}
