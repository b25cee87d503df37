/** Who has the baton: sender, recipient, sender again. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import { html, type Safe } from '../html.ts';
import { baton, icon } from '../parts/icon.ts';
import type { Visit } from '../visit.ts';
import { date, dateTime } from '../words/date.ts';
import { officeName } from '../words/office.ts';
import { remaining } from '../words/period.ts';

interface Stop {
  readonly office: string;
  readonly info: string;
  readonly state: 'done' | 'now' | 'ahead';
  readonly own: boolean;
}

export const batonLine = (visit: Visit, view: HandoverView): Safe =>
  html`<section class="ue-abschnitt" aria-labelledby="wer">
    <h2 class="kern-sr-only" id="wer">Wer hat den Stab?</h2>
    <ol class="ue-staffel">
      ${stops(visit, view).map(stop)}
    </ol>
  </section>`;

const stop = ({ office, info, state, own }: Stop): Safe =>
  html`<li
    class="ue-staffel__halt${state === 'done' && ' ue-staffel__halt--erledigt'}${state === 'now' && ' ue-staffel__halt--jetzt'}"
    ${state === 'now' && html`aria-current="step"`}
  >
    <span class="ue-staffel__punkt">${state === 'done' && icon('check')}${state === 'now' && baton('')}</span>${
      state === 'now' && html`<span class="ue-staffel__jetzt">hat den Stab${own && ' – Sie sind am Zug'}</span>`
    }<span class="ue-staffel__stelle">${office}</span><span class="ue-staffel__info">${info}</span>
  </li>`;

function stops(visit: Visit, view: HandoverView): readonly Stop[] {
  const { policy } = visit.deps;
  const sender = officeName(policy, view.sender);
  const recipient = officeName(policy, view.recipient);
  const own = view.holder === visit.who.office;
  const atRecipient = view.holder === view.recipient;
  const atSender = view.holder === view.sender;
  const untilWhen = dueWords(visit, view);
  const first: Stop = { office: sender, info: `angeboten ${dateTime(view.offeredAt)}`, state: 'done', own: false };
  if (view.standing === 'returned') {
    return [
      first,
      { office: recipient, info: `zurückgegeben ${dateTime(view.since)}`, state: 'done', own: false },
      { office: sender, info: `ergänzt die Angaben ${untilWhen}`, state: 'now', own },
      { office: recipient, info: 'beantwortet das ergänzte Angebot', state: 'ahead', own: false },
    ];
  }
  return [
    first,
    {
      office: recipient,
      info: atRecipient ? `${doing(view)} ${untilWhen}` : past(view),
      state: atRecipient ? 'now' : 'done',
      own,
    },
    {
      office: sender,
      info: atSender ? `liest die Rückmeldung ${untilWhen}` : atRecipient ? ahead(view) : last(view),
      state: atSender ? 'now' : atRecipient ? 'ahead' : 'done',
      own,
    },
  ];
}

function dueWords({ deps }: Visit, { deadline }: HandoverView): string {
  if (deadline === null) return '';
  return `bis ${date(deadline.due)}, ${remaining(deps.policy.calendar, deps.flow.today(), deadline.due).text}`;
}

function doing({ standing }: HandoverView): string {
  if (standing === 'accepted' || standing === 'running') return 'bearbeitet den Auftrag, Zwischenstand oder Ergebnis';
  if (standing === 'paused') return 'lässt ruhen, Prüfung';
  return standing === 'withdrawn' ? 'bestätigt die Löschung' : 'Antwort';
}
function past({ standing }: HandoverView): string {
  if (standing === 'not-realised') return 'nicht zustande gekommen';
  if (standing === 'withdrawn') return 'Zugriff beendet';
  return standing === 'cancelled' ? 'nicht mehr beteiligt' : 'hat geantwortet';
}
const last = ({ standing }: HandoverView): string =>
  standing === 'cancelled'
    ? 'hat zurückgezogen'
    : standing === 'forwarded'
      ? 'ist über die Weiterleitung informiert'
      : 'hat die Rückmeldung zur Kenntnis genommen';
const ahead = ({ standing }: HandoverView): string =>
  standing === 'withdrawn'
    ? 'erfährt, dass die Überleitung beendet ist'
    : 'liest das Ergebnis und entscheidet im eigenen Fachverfahren';
