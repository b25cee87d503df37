/** The process as a picture with the current place, and the same in words: text is the first source, the picture the second. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import { html, type Safe } from '../html.ts';
import { section } from '../parts/card.ts';
import { processPicture } from '../parts/process-picture.ts';
import type { Step } from '../process-picture.ts';
import type { Visit } from '../visit.ts';
import { bareDate } from '../words/date.ts';

export const processSection = (visit: Visit, view: HandoverView): Safe =>
  section(
    'bild',
    'Ablauf',
    html`<figure class="ue-ablauf ue-nur-breit">
        ${processPicture(visit.deps.process.diagram, { now: view.place.now, done: [...passed(visit, view)] })}
      </figure>
      <h3 class="kern-heading-small" id="ablauf-worte">Der Ablauf in Worten</h3>
      ${stepsInWords(visit, view)}`,
    html`<a class="ue-link ue-nicht-drucken" href="/ueberleitungen/${view.id}/ablauf">Großes Ablaufbild öffnen</a>`,
  );

export const stepsInWords = (visit: Visit, view: HandoverView): Safe =>
  html`<ol class="ue-punkte ue-stapel--eng ue-stapel kern-list--number">
    ${visit.deps.process
      .inWords({ done: passed(visit, view), current: view.place.now })
      .map((step) => html`<li><b>${step.lead}:</b> ${step.label}${detail(visit, view, step)}</li>`)}
  </ol>`;

function detail({ deps }: Visit, view: HandoverView, step: Step): string {
  const last = view.timeline.findLast(({ element }) => element === step.id);
  const when = step.state === 'done' && last !== undefined ? bareDate(deps.policy.calendar.dayOf(last.at)) : null;
  const due = step.state === 'now' && view.deadline !== null ? `bis ${bareDate(view.deadline.due)}` : null;
  const parts = [step.who, when, due].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What exists has begun: the start is passed though no event is recorded at it. */
const passed = ({ deps }: Visit, { place }: HandoverView): ReadonlySet<string> =>
  new Set([...place.done, ...deps.process.diagram.shapes.filter(({ kind }) => kind === 'start').map(({ id }) => id)]);
