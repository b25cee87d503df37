import { DECLINE_REASONS, type DeclineReason } from '../../domain/handover/code.ts';
import { html } from '../html.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { codedRadios, readChoice, type CodedChoice } from './choices.ts';
import { explanationField, maySay, quoted, readExplanation } from './explanation.ts';

const REASON: CodedChoice<DeclineReason> = {
  name: 'ablehnen-grund',
  legend: 'Warum lehnen Sie ab?',
  list: 'declineReasons',
  values: DECLINE_REASONS,
  notes: {
    'person-wants-not': 'Das beendet nur die Überleitung. Das Verfahren der Person läuft weiter.',
    'no-offer': 'zählt als Hinweis auf eine Strukturlücke',
  },
};

export const decline: Written = {
  kind: 'form',
  action: 'decline',
  slug: 'ablehnen',
  title: 'Ablehnen',
  aside: '– mit Grund',
  review: 'Ablehnung prüfen',
  send: 'Ablehnung senden',
  done: 'abgelehnt',
  fields: (situation, form, problems) =>
    html`${codedRadios(situation.visit.deps.codes, REASON, form, problems)}
    ${explanationField(situation, 'ablehnen', form, problems)}`,
  read(situation, form, problems) {
    const reason = readChoice(REASON, form, problems);
    const explanation = readExplanation(situation, 'ablehnen', form, problems);
    return reason === null ? null : { action: 'decline', input: { reason, explanation } };
  },
  reads(situation, request) {
    if (request.action !== 'decline') return [];
    const { codes, policy } = situation.visit.deps;
    const { reason, explanation } = request.input;
    const label = labelOf(codes, 'declineReasons', reason);
    return [
      [
        officeName(policy, situation.view.sender),
        maySay(situation)
          ? html`<b>Abgelehnt</b>: ${label}.${quoted(explanation)}`
          : html`<b>Nicht zustande gekommen</b>, ohne Grund und ohne Text.`,
      ],
      ['KIM-Koordination', html`den Grund als Zahl in der Auswertung („${label}“), keinen Text`],
    ];
  },
};
