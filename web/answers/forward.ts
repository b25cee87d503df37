import { html } from '../html.ts';
import { officeName, theOffice } from '../words/office.ts';
import type { Situation, Written } from './answer.ts';
import { explanationField, quoted, readExplanation } from './explanation.ts';
import { officeSelect, readOffice } from './office-choice.ts';

const possible = ({ offices }: Situation) => offices.map(({ office }) => office);

export const forward: Written = {
  kind: 'form',
  action: 'forward',
  slug: 'weiterleiten',
  title: 'Weiterleiten',
  aside: '– eine andere Stelle ist richtig',
  review: 'Weiterleitung prüfen',
  send: 'Überleitung weiterleiten',
  done: 'weitergeleitet',
  isPossible: ({ offices }) => offices.length > 0,
  fields(situation, form, problems) {
    if (situation.offices.length === 0) {
      return html`<p>
        Für keine andere Stelle liegt eine Grundlage
        vor.${
          situation.view.actions.includes('misdirect') &&
          html` Melden Sie
            <a href="/ueberleitungen/${situation.view.id}?antwort=andere-stelle#antw">„Andere Stelle zuständig“</a>; die
            abgebende Stelle kann dann eine Einwilligung einholen.`
        }
      </p>`;
    }
    return html`${officeSelect(
      situation.visit,
      { id: 'weiterleiten-an', label: 'An Stelle', hint: 'Nur Stellen, für die eine Grundlage vorliegt.' },
      possible(situation),
      form,
      problems,
    )}
    ${explanationField(situation, 'weiterleiten', form, problems)}`;
  },
  read(situation, form, problems) {
    const to = readOffice(possible(situation), 'weiterleiten-an', form);
    if (to === null) problems.add('weiterleiten-an', 'An Stelle: Wählen Sie eine Stelle aus der Liste.');
    const explanation = readExplanation(situation, 'weiterleiten', form, problems);
    const consent = situation.offices.find(({ office }) => office === to)?.consent ?? null;
    return to === null ? null : { action: 'forward', input: { to, consent, explanation } };
  },
  reads({ visit, view }, request) {
    if (request.action !== 'forward') return [];
    const { policy } = visit.deps;
    const { to, explanation } = request.input;
    return [
      [
        officeName(policy, view.sender),
        html`<b>Weitergeleitet</b> an ${theOffice(policy, to, 'accusative')}.${quoted(explanation)}`,
      ],
      [officeName(policy, to), 'ein neues Angebot mit denselben Angaben und eigener Frist'],
      [officeName(policy, view.recipient), 'nur noch das Protokoll; der Zugriff auf die Angaben endet'],
    ];
  },
};
