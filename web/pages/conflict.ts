/** 409: somebody was faster. Own input and present state side by side; nothing typed is lost. */
import type { Answer, Situation } from '../answers/answer.ts';
import { address } from '../handover/answer-card.ts';
import type { Action, HandoverView } from '../../domain/handover/view-types.ts';
import { SYSTEM_OFFICE } from '../../domain/journal/id.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import type { ActionRequest } from '../../flow/input.ts';
import { html, nothing, type Part } from '../html.ts';
import { linkButton, submit } from '../parts/button.ts';
import { facts } from '../parts/facts.ts';
import type { Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';
import { dateTime, onDateAtTime } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName, officeOf, officeSubject } from '../words/office.ts';
import { sentence } from '../words/sentence.ts';
import { standingWord } from '../words/standing.ts';

export function conflictPage(situation: Situation, answer: Answer, request: ActionRequest, rejection: Rejection): Page {
  const { visit, view } = situation;
  const last = view.timeline.at(-1);
  const already = ALREADY[answer.action];
  if (answer.kind === 'click' && already?.stands(view) === true) return alreadySo(view, already.text);
  return {
    title: 'Inzwischen geändert',
    path: [{ label: view.number, href: `/ueberleitungen/${view.id}` }],
    here: 'Geändert',
    body: html`${pageHead(
        'Inzwischen hat sich der Vorgang geändert',
        html`Ihre Eingabe ist <b>noch nicht gesendet und nicht verloren</b>. ${happened(situation, answer, rejection)}`,
      )}
      <div class="ue-haelften">
        <section class="ue-karte" aria-labelledby="k1">
          <h2 class="kern-heading-medium" id="k1">Ihre Eingabe</h2>
          ${facts([['Antwort', html`<b>${labelOf(visit.deps.codes, 'actions', answer.action)}</b>`], ...own(situation, answer, request)])}
        </section>
        <section class="ue-karte ue-karte--flaeche" aria-labelledby="k2">
          <h2 class="kern-heading-medium" id="k2">Aktueller Stand</h2>
          ${facts([
            ['Zustand', html`${standingWord(visit.deps.codes, view.standing)}`],
            ['Das heißt', sentence(visit.deps, view)],
            [
              'Zuletzt',
              last === undefined ? null : `${labelOf(visit.deps.codes, 'events', last.what)}, ${dateTime(last.at)}`,
            ],
            [
              'Von',
              last?.office == null
                ? null
                : last.office === SYSTEM_OFFICE
                  ? 'automatisch'
                  : officeName(visit.deps.policy, last.office),
            ],
          ])}
        </section>
      </div>
      <div class="ue-knoepfe ue-knoepfe--voll ue-abschnitt">
        ${linkButton('Aktuellen Stand behalten', `/ueberleitungen/${view.id}`, { kind: 'primary' })}
        ${applyAgain(situation, answer)}
      </div>`,
  };
}

/** One click by two people of the same office: what the second wanted is already so. */
const ALREADY: {
  readonly [action in Action]?: { readonly text: string; readonly stands: (view: HandoverView) => boolean };
} = {
  accept: {
    text: 'Ist schon angenommen.',
    stands: ({ standing }) => ['accepted', 'running', 'paused', 'outcome-reported', 'acknowledged'].includes(standing),
  },
  acknowledge: {
    text: 'Ist schon zur Kenntnis genommen.',
    stands: ({ acknowledgedAt }) => acknowledgedAt !== null,
  },
  resume: { text: 'Die Pause ist schon beendet.', stands: ({ standing }) => standing === 'running' },
  cancel: { text: 'Ist schon zurückgezogen.', stands: ({ standing }) => standing === 'cancelled' },
  'confirm-deletion': { text: 'Ist schon bestätigt.', stands: ({ deletion }) => deletion === 'confirmed' },
};
const alreadySo = (view: HandoverView, text: string): Page => ({
  title: text.replace(/\.$/, ''),
  path: [{ label: view.number, href: `/ueberleitungen/${view.id}` }],
  here: 'Stand',
  body: html`${pageHead(text, 'Es ist nichts weiter zu tun, und nichts ist doppelt gespeichert.')}
    <div class="ue-knoepfe ue-knoepfe--voll">
      ${linkButton('Zum Vorgang', `/ueberleitungen/${view.id}`, { kind: 'primary' })}
    </div>`,
});

/** Who was faster, and whether the answer is still possible. */
function happened({ visit, view }: Situation, { action }: Answer, rejection: Rejection): string {
  if (rejection.code !== 'stale-version') return rejection.detail;
  const last = view.timeline.at(-1);
  const who =
    last?.office == null
      ? 'Jemand'
      : last.office === SYSTEM_OFFICE
        ? 'Der Ablauf'
        : officeSubject(officeOf(visit.deps.policy, last.office));
  const changed = `${who} hat diesen Vorgang${last === undefined ? '' : ` ${onDateAtTime(last.at)}`} geändert, während Sie ihn offen hatten.`;
  const possible = view.actions.includes(action)
    ? ''
    : ` „${labelOf(visit.deps.codes, 'actions', action)}“ ist jetzt nicht mehr möglich.`;
  return `${changed}${possible}`;
}

const own = (situation: Situation, answer: Answer, request: ActionRequest) =>
  answer.kind === 'form' ? answer.reads(situation, request).map(([who, what]) => [`${who} liest`, what] as const) : [];

/** Only while it is still possible; a form is previewed again on the new state. */
function applyAgain(situation: Situation, answer: Answer): Part {
  if (!situation.view.actions.includes(answer.action)) return nothing;
  return html`<form method="post" action="${address(situation, answer)}">
    ${situation.visit.guards()}
    ${situation.visit.form
      .except('csrf', 'schluessel', 'tat', 'version')
      .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <input type="hidden" name="version" value="${situation.view.version}" />
    ${submit('Meine Antwort auf den neuen Stand anwenden', { name: 'tat', value: 'pruefen' })}
  </form>`;
}
