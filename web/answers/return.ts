import { RETURN_REASONS, type ReturnReason } from '../../domain/handover/code.ts';
import { html } from '../html.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { codedRadios, readChoice, type CodedChoice } from './choices.ts';
import { explanationField, quoted, readExplanation } from './explanation.ts';

const REASON: CodedChoice<ReturnReason> = {
  name: 'ergaenzung-grund',
  legend: 'Was fehlt?',
  list: 'returnReasons',
  values: RETURN_REASONS,
};

export const returnForSupplement: Written = {
  kind: 'form',
  action: 'return',
  slug: 'ergaenzung',
  title: 'Zurück zur Ergänzung',
  aside: '– etwas fehlt oder ist unklar',
  review: 'Rückgabe prüfen',
  send: 'Zur Ergänzung zurückgeben',
  done: 'zurueckgegeben',
  fields: (situation, form, problems) =>
    html`${codedRadios(situation.visit.deps.codes, REASON, form, problems)}
    ${explanationField(situation, 'ergaenzung', form, problems)}`,
  read(situation, form, problems) {
    const reason = readChoice(REASON, form, problems);
    const explanation = readExplanation(situation, 'ergaenzung', form, problems);
    return reason === null ? null : { action: 'return', input: { reason, items: [], explanation } };
  },
  reads(situation, request) {
    if (request.action !== 'return') return [];
    const { codes, policy } = situation.visit.deps;
    return [
      [
        officeName(policy, situation.view.sender),
        html`<b>Zur Ergänzung zurück</b>:
          ${labelOf(codes, 'returnReasons', request.input.reason)}.${quoted(request.input.explanation)}`,
      ],
      ['Ihre Frist', 'steht still, bis die Ergänzung da ist.'],
    ];
  },
};
