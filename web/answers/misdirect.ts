import { html } from '../html.ts';
import { officeName } from '../words/office.ts';
import type { Situation, Written } from './answer.ts';
import { explanationField, quoted, readExplanation } from './explanation.ts';
import { officeSelect, readOffice } from './office-choice.ts';

const others = ({ visit, view }: Situation) =>
  [...visit.deps.policy.offices.values()]
    .filter(({ id, receives }) => receives && id !== view.recipient && id !== view.sender)
    .map(({ id }) => id);

export const misdirect: Written = {
  kind: 'form',
  action: 'misdirect',
  slug: 'andere-stelle',
  title: 'Andere Stelle zuständig',
  aside: '– ohne Grundlage zum Weiterleiten',
  review: 'Meldung prüfen',
  send: 'Andere Stelle melden',
  done: 'andere-stelle',
  fields: (situation, form, problems) =>
    html`${officeSelect(situation.visit, { id: 'andere-stelle-an', label: 'Empfohlene Stelle', optional: true }, others(situation), form, problems, 'keine Empfehlung')}
    ${explanationField(situation, 'andere-stelle', form, problems)}`,
  read(situation, form, problems) {
    const recommended = readOffice(others(situation), 'andere-stelle-an', form);
    const explanation = readExplanation(situation, 'andere-stelle', form, problems);
    return { action: 'misdirect', input: { recommended, explanation } };
  },
  reads({ visit, view }, request) {
    if (request.action !== 'misdirect') return [];
    const { policy } = visit.deps;
    const { recommended, explanation } = request.input;
    return [
      [
        officeName(policy, view.sender),
        html`<b>Andere Stelle zuständig</b
          >${recommended !== null && html`, empfohlen: ${officeName(policy, recommended)}`}.${quoted(explanation)}`,
      ],
      [officeName(policy, view.recipient), 'nur noch das Protokoll; der Zugriff auf die Angaben endet'],
    ];
  },
};
