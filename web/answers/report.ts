import { html } from '../html.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { explanationField, maySay, quoted, readExplanation } from './explanation.ts';

export const report: Written = {
  kind: 'form',
  action: 'report',
  slug: 'zwischenstand',
  title: 'Zwischenstand melden',
  aside: '– es geht weiter',
  review: 'Zwischenstand prüfen',
  send: 'Zwischenstand senden',
  done: 'zwischenstand',
  fields: (situation, form, problems) =>
    html`<p>Die Frist beginnt mit dem Zwischenstand neu.</p>
      ${explanationField(situation, 'zwischenstand', form, problems)}`,
  read: (situation, form, problems) => ({
    action: 'report',
    input: { explanation: readExplanation(situation, 'zwischenstand', form, problems) },
  }),
  reads(situation, request) {
    if (request.action !== 'report') return [];
    return [
      [
        officeName(situation.visit.deps.policy, situation.view.sender),
        html`<b>Zwischenstand: in Arbeit</b>${maySay(situation) ? quoted(request.input.explanation) : ', ohne Text'}`,
      ],
    ];
  },
};
