import { html } from '../html.ts';
import { textField } from '../parts/field.ts';
import { bareDate, date } from '../words/date.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { readDay } from './day.ts';

const DUE = { id: 'verlaengern-bis', label: 'Neue Frist' };

export const extend: Written = {
  kind: 'form',
  action: 'extend',
  slug: 'verlaengern',
  title: 'Frist verlängern',
  aside: '– mit neuer Erinnerung',
  review: 'Verlängerung prüfen',
  send: 'Frist verlängern',
  done: 'verlaengert',
  fields({ visit, view }, form, problems) {
    const { policy, flow } = visit.deps;
    const from = view.deadline !== null && view.deadline.due > flow.today() ? view.deadline.due : flow.today();
    const proposed = bareDate(policy.calendar.addWorkingDays(from, 5));
    return textField(
      {
        ...DUE,
        hint: 'TT.MM.JJJJ, ein Arbeitstag, höchstens 60 Arbeitstage ab heute',
        numeric: true,
        cssClass: 'ue-feld-kurz',
      },
      form.text(DUE.id) || proposed,
      problems,
    );
  },
  read(situation, form, problems) {
    const due = readDay(situation, DUE, form, problems);
    const { calendar } = situation.visit.deps.policy;
    if (due !== null && !calendar.isWorkingDay(due)) {
      problems.add(
        DUE.id,
        `${date(due)} ist kein Arbeitstag. Der nächste ist ${date(calendar.addWorkingDays(due, 1))}.`,
      );
      return null;
    }
    return due === null ? null : { action: 'extend', input: { due } };
  },
  reads({ visit, view }, request) {
    if (request.action !== 'extend') return [];
    const { policy } = visit.deps;
    const both = [view.sender, view.recipient].map((office) => officeName(policy, office)).join(' und ');
    return [[both, html`Frist verlängert bis <b>${date(request.input.due)}</b>`]];
  },
};
