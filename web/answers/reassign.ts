import { html } from '../html.ts';
import { officeName, theOffice } from '../words/office.ts';
import type { Situation, Written } from './answer.ts';
import { officeSelect, readOffice } from './office-choice.ts';

const possible = ({ offices, view }: Situation) =>
  offices.map(({ office }) => office).filter((office) => office !== view.recipient);

export const reassign: Written = {
  kind: 'form',
  action: 'reassign',
  slug: 'neu-zuweisen',
  title: 'An andere Stelle geben',
  aside: '– nur mit gültiger Grundlage',
  review: 'Neue Stelle prüfen',
  send: 'An andere Stelle geben',
  done: 'neu-zugewiesen',
  isPossible: (situation) => possible(situation).length > 0,
  fields: (situation, form, problems) =>
    possible(situation).length === 0
      ? html`<p>
          Die Grundlage nennt keine weitere Stelle. Bitten Sie die abgebende Stelle, eine Einwilligung einzuholen.
        </p>`
      : officeSelect(
          situation.visit,
          { id: 'neu-zuweisen-an', label: 'An Stelle', hint: 'Nur Stellen, die die Grundlage nennt.' },
          possible(situation),
          form,
          problems,
        ),
  read(situation, form, problems) {
    const to = readOffice(possible(situation), 'neu-zuweisen-an', form);
    if (to === null) problems.add('neu-zuweisen-an', 'An Stelle: Wählen Sie eine Stelle aus der Liste.');
    return to === null ? null : { action: 'reassign', input: { to } };
  },
  reads({ visit, view }, request) {
    if (request.action !== 'reassign') return [];
    const { policy } = visit.deps;
    return [
      [officeName(policy, request.input.to), 'ein neues Angebot mit voller Frist'],
      [
        officeName(policy, view.sender),
        html`<b>An ${theOffice(policy, request.input.to, 'accusative')} gegeben</b>, durch die Koordination`,
      ],
      [officeName(policy, view.recipient), 'nur noch das Protokoll'],
    ];
  },
};
