/** Übergabeprotokoll: what happened, who did it, at which step of the process; then what comes by itself. */
import { SYSTEM_OFFICE } from '../../domain/journal/id.ts';
import type { HandoverView, TimelineEntry } from '../../domain/handover/view-types.ts';
import { html, type Part, type Safe } from '../html.ts';
import { section } from '../parts/card.ts';
import type { Visit } from '../visit.ts';
import { date, dateTime } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import { groundWords } from './ground-words.ts';

export const journal = (visit: Visit, view: HandoverView): Safe =>
  section(
    'prot',
    'Übergabeprotokoll',
    html`<ol class="ue-verlauf">
        ${view.timeline.map((entry) => happened(visit, view, entry))}${view.upcoming.map((one) => ahead(view, one))}
      </ol>
      <p class="ue-klein ue-leise">
        Das Protokoll enthält keine Namen und keine Texte; jeder Eintrag ist mit dem vorigen verkettet.
        ${visit.who.role !== 'koordination' && download(view)}
      </p>`,
  );

const download = ({ id }: HandoverView): Safe =>
  html`<span class="ue-nicht-drucken"
    ><a href="/ueberleitungen/${id}/protokoll">Protokoll zum Nachprüfen laden</a></span
  >`;

const happened = (visit: Visit, view: HandoverView, entry: TimelineEntry): Safe =>
  html`<li class="ue-verlauf__eintrag">
    <div class="ue-verlauf__kopf">
      <span class="ue-verlauf__was">${labelOf(visit.deps.codes, 'events', entry.what)}</span
      ><span class="ue-verlauf__wann">${dateTime(entry.at)}</span>
    </div>
    ${line(who(visit, entry))}
    ${entry.what === 'Offered' && line(html`${groundWords(visit.deps, view)} · Daten: ${dataWords(visit, view)}`)}
    ${entry.what === 'Opened' && line('Zurückziehen ist seitdem nicht mehr möglich')}
    ${line(step(visit, entry.element))}
  </li>`;

function who({ deps }: Visit, { office }: TimelineEntry): Part {
  if (office === null) return null;
  return office === SYSTEM_OFFICE ? 'automatisch' : officeName(deps.policy, office);
}
const dataWords = ({ deps }: Visit, view: HandoverView): string =>
  view.categories.map((category) => deps.policy.categories.get(category)?.label ?? category).join('; ');

const step = ({ deps }: Visit, element: string): Part => {
  const name = deps.process.diagram.shapes.find(({ id }) => id === element)?.label;
  return name === undefined ? null : `Schritt „${name}“`;
};
const line = (content: Part): Part => content !== null && html`<p class="ue-verlauf__zeile">${content}</p>`;

const AHEAD = {
  reminder: ['Nächster Schritt: Erinnerung', 'wenn bis dahin nichts geschieht, per E-Mail ohne Falldaten'],
  due: ['Frist', 'letzter Tag'],
  escalation: ['Danach: Koordination wird informiert', 'KIM-Koordination, ohne Angaben zur Person'],
} as const;
function ahead(view: HandoverView, { what, on }: HandoverView['upcoming'][number]): Safe {
  const [title, more] = AHEAD[what];
  return html`<li class="ue-verlauf__eintrag ue-verlauf__eintrag--kommt">
    <div class="ue-verlauf__kopf">
      <span class="ue-verlauf__was">${title}</span><span class="ue-verlauf__wann">${date(on)}</span>
    </div>
    <p class="ue-verlauf__zeile">
      ${more}${what === 'due' && view.clock === 'stopped' && ', die Uhr der Antwort steht'}
    </p>
  </li>`;
}
