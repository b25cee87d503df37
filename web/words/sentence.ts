/** The state of a handover as one or two German sentences: who, what, when. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { WebDeps } from '../deps.ts';
import { date, onDateAtTime } from './date.ts';
import { labelOf } from './label.ts';
import { officeName, officeOf, officeSubject } from './office.ts';
import { remaining } from './period.ts';

export function sentence(deps: WebDeps, view: HandoverView): string {
  const late =
    view.overdueSince === null
      ? ''
      : ` Die Frist ist abgelaufen: ${remaining(deps.policy.calendar, deps.flow.today(), view.overdueSince).text}.`;
  return `${state(deps, view)}${late}`;
}

function state({ policy, codes }: WebDeps, view: HandoverView): string {
  const sender = officeSubject(officeOf(policy, view.sender));
  const recipient = officeSubject(officeOf(policy, view.recipient));
  const when = onDateAtTime(view.since);
  const because = (list: string): string => (view.reason === null ? '' : `: ${labelOf(codes, list, view.reason)}`);
  switch (view.standing) {
    case 'offered':
    case 'delivered':
      return `${sender} hat diese Überleitung ${onDateAtTime(view.offeredAt)} angeboten. Sie ist noch nicht beantwortet.`;
    case 'unanswered':
      return `${recipient} hat bis zum Ende der Frist nicht geantwortet. Eine Antwort ist weiter möglich.`;
    case 'accepted':
      return `${recipient} hat diese Überleitung ${when} angenommen.`;
    case 'running':
      return `${recipient} bearbeitet den Auftrag. Das Ergebnis steht noch aus.`;
    case 'paused':
      return `Die Überleitung ruht seit ${date(policy.calendar.dayOf(view.since))}${because('pauseReasons')}. Die Frist steht so lange still.`;
    case 'returned':
      return `${recipient} hat die Überleitung ${when} zur Ergänzung zurückgegeben${because('returnReasons')}. Die Frist der Antwort steht seitdem still.`;
    case 'declined':
      return `${recipient} hat diese Überleitung ${when} abgelehnt${because('declineReasons')}. Das Verfahren der Person läuft unabhängig davon weiter.`;
    case 'misdirected':
      return `${recipient} ist nicht zuständig.${view.recommended === null ? '' : ` Empfohlen wird: ${officeName(policy, view.recommended)}.`}`;
    case 'outcome-reported':
      return `${recipient} hat ${when} das Ergebnis gemeldet: ${outcome(codes, view)}. ${sender} hat es noch nicht zur Kenntnis genommen.`;
    case 'acknowledged':
      return `${sender} hat das Ergebnis ${when} zur Kenntnis genommen${view.outcome === null ? '' : `: ${outcome(codes, view)}`}. Die Überleitung ist abgeschlossen.`;
    case 'forwarded':
      return `${recipient} hat diese Überleitung ${when} weitergeleitet${view.next === null ? '' : ` an: ${officeName(policy, view.next.to)}`}.`;
    case 'withdrawn':
      return `Die Einwilligung wurde ${when} widerrufen. Der Zugriff auf die Angaben ist gesperrt, das Protokoll bleibt.`;
    case 'cancelled':
      return `${sender} hat diese Überleitung ${when} zurückgezogen, bevor sie gelesen wurde.`;
    case 'not-realised':
      return 'Diese Überleitung ist nicht zustande gekommen. Das Verfahren der Person läuft unabhängig davon weiter.';
  }
}

const outcome = (codes: WebDeps['codes'], view: HandoverView): string =>
  view.outcome === null ? 'unbekannt' : labelOf(codes, 'outcomes', view.outcome);
