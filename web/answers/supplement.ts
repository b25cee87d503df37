import { html } from '../html.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { explanationField, quoted, readExplanation } from './explanation.ts';

export const supplement: Written = {
  kind: 'form',
  action: 'supplement',
  slug: 'ergaenzen',
  title: 'Angaben ergänzen',
  aside: '– und wieder anbieten',
  review: 'Ergänzung prüfen',
  send: 'Ergänzung senden',
  done: 'ergaenzt',
  fields: (situation, form, problems) => explanationField(situation, 'ergaenzen', form, problems),
  read(situation, form, problems) {
    const explanation = readExplanation(situation, 'ergaenzen', form, problems);
    if (explanation === '') problems.add('ergaenzen-text', 'Erläuterung: Schreiben Sie, was Sie ergänzen.');
    return problems.any ? null : { action: 'supplement', input: { explanation } };
  },
  reads({ visit, view }, request) {
    if (request.action !== 'supplement') return [];
    return [[officeName(visit.deps.policy, view.recipient), html`<b>Ergänzt</b>:${quoted(request.input.explanation)}`]];
  },
};
