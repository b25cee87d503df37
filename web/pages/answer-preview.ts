/** Before sending: what each side will read, in its words. */
import type { Situation, Written } from '../answers/answer.ts';
import { address } from '../handover/answer-card.ts';
import type { ActionRequest } from '../../flow/input.ts';
import { html } from '../html.ts';
import { submit } from '../parts/button.ts';
import { facts } from '../parts/facts.ts';
import type { Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';

export const answerPreview = (situation: Situation, answer: Written, request: ActionRequest): Page => ({
  title: `${answer.review}: ${situation.view.number}`,
  path: [{ label: situation.view.number, href: `/ueberleitungen/${situation.view.id}` }],
  here: answer.title,
  body: html`${pageHead(answer.review, html`Noch ist nichts gesendet. <b>Das werden die Beteiligten lesen:</b>`)}
    <div class="ue-karte ue-karte--flaeche ue-lese">${facts(answer.reads(situation, request))}</div>
    <form method="post" action="${address(situation, answer)}" class="ue-abschnitt">
      ${situation.visit.guards()}
      ${situation.visit.form
        .except('csrf', 'schluessel', 'tat')
        .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <div class="ue-knoepfe ue-knoepfe--voll">
        ${submit(answer.send, { kind: 'primary', name: 'tat', value: 'senden' })}${submit('Angaben ändern', { name: 'tat', value: 'aendern' })}
      </div>
    </form>`,
});
