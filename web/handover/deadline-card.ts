/** Frist (the rule's) and Wiedervorlage (my own): two different dates. */
import type { DeadlineRule } from '../../domain/handover/deadline.ts';
import type { HandoverPolicy } from '../../domain/handover/policy.ts';
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { PlainDate } from '../../domain/journal/id.ts';
import type { Problems } from '../forms/problems.ts';
import { html, nothing, type Part, type Safe } from '../html.ts';
import { submit } from '../parts/button.ts';
import { card } from '../parts/card.ts';
import { facts } from '../parts/facts.ts';
import { textField } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { bareDate, date } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { remaining, workingDays } from '../words/period.ts';

export const deadlineCard = (
  visit: Visit,
  view: HandoverView,
  followUpOn: PlainDate | null,
  problems: Problems,
): Safe =>
  card(
    'kf',
    'Frist',
    html`${deadline(visit, view)}${visit.who.role === 'sachbearbeitung' && followUp(visit, view, followUpOn, problems)}`,
  );

function deadline({ deps }: Visit, view: HandoverView): Part {
  if (view.deadline === null) return html`<p>Es läuft keine Frist.</p>`;
  const { due, rule } = view.deadline;
  const left = remaining(deps.policy.calendar, deps.flow.today(), due);
  const upcoming = (what: string): Part => {
    const day = view.upcoming.find((one) => one.what === what)?.on;
    return day === undefined ? null : date(day);
  };
  return html`<p class="ue-gross">${date(due)}</p>
    <p><b class="${left.urgency === 'over' && 'ue-gefahr'}">${left.text}</b></p>
    ${facts([
      [
        'Regel',
        `${labelOf(deps.codes, 'deadlineRules', rule)}: ${workingDays(daysOf(deps.policy, view, rule))}${isMoved(deps.policy, view) ? ', auf den nächsten Anwesenheitstag gelegt' : ''}`,
      ],
      ['Erinnerung', upcoming('reminder')],
      ['Danach', upcoming('escalation') !== null && html`${upcoming('escalation')} an die KIM-Koordination`],
      ['Uhr', clockWords(view)],
    ])}`;
}

const daysOf = ({ deadlines }: HandoverPolicy, { urgent }: HandoverView, rule: DeadlineRule): number =>
  urgent ? deadlines[rule].urgentWorkingDays : deadlines[rule].workingDays;

/** The rule, counted from the offer or from the last step, ends on a day on which the office is absent. */
function isMoved(policy: HandoverPolicy, view: HandoverView): boolean {
  const { deadline, holder } = view;
  const presence = holder === null ? [] : (policy.offices.get(holder)?.presence ?? []);
  if (deadline === null || presence.length === 0) return false;
  const { calendar } = policy;
  return [view.offeredAt, view.since].some((start) => {
    const plain = calendar.addWorkingDays(calendar.dayOf(start), daysOf(policy, view, deadline.rule));
    return plain !== deadline.due && calendar.nextPresenceDay(plain, presence) === deadline.due;
  });
}

function clockWords({ clock, deadline }: HandoverView): string | null {
  if (clock === 'stopped') return 'Die Uhr der Antwort steht und läuft danach mit dem Rest weiter';
  if (deadline?.rule === 'answer') return 'läuft; hält an bei „Zurück zur Ergänzung“';
  return deadline?.rule === 'interim' ? 'läuft; hält an, solange die Sache ruht' : null;
}

function followUp(visit: Visit, view: HandoverView, on: PlainDate | null, problems: Problems): Safe {
  const { calendar } = visit.deps.policy;
  const proposed = bareDate(on ?? calendar.addWorkingDays(visit.deps.flow.today(), 5));
  const value = visit.form.has('wiedervorlage') ? visit.form.text('wiedervorlage') : proposed;
  return html`<div class="ue-nicht-drucken">
    ${on === null ? nothing : html`<p>Ihre Wiedervorlage: <b>${date(on)}</b></p>`}
    <details class="ue-mehrfilter" ${problems.of('wiedervorlage') !== undefined && 'open'}>
      <summary>${on === null ? 'Eigene Wiedervorlage setzen' : 'Wiedervorlage ändern'}</summary>
      <form method="post" action="/ueberleitungen/${view.id}/wiedervorlage" class="ue-stapel ue-stapel--eng">
        ${visit.guards()}
        ${textField({ id: 'wiedervorlage', label: 'Wiedervorlage am', hint: 'TT.MM.JJJJ', numeric: true }, value, problems)}
        <div class="ue-knoepfe">
          ${submit('Wiedervorlage setzen', { small: true, name: 'tat', value: 'setzen' })}${
            on !== null &&
            submit('Entfernen', {
              small: true,
              kind: 'tertiary',
              name: 'tat',
              value: 'entfernen',
              about: 'der Wiedervorlage',
            })
          }
        </div>
      </form>
    </details>
  </div>`;
}
