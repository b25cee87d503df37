import { PAUSE_REASONS, type PauseReason } from '../../domain/handover/code.ts';
import { html } from '../html.ts';
import { textField } from '../parts/field.ts';
import { bareDate, date } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import type { Written } from './answer.ts';
import { codedRadios, readChoice, type CodedChoice } from './choices.ts';
import { readDay } from './day.ts';
import { maySay } from './explanation.ts';

const REASON: CodedChoice<PauseReason> = {
  name: 'ruhen-grund',
  legend: 'Warum ruht es?',
  list: 'pauseReasons',
  values: PAUSE_REASONS,
};
const REVIEW = { id: 'ruhen-bis', label: 'Wieder ansehen am' };

export const pause: Written = {
  kind: 'form',
  action: 'pause',
  slug: 'ruhen',
  title: 'Ruhen lassen',
  aside: '– die Frist hält an',
  review: 'Pause prüfen',
  send: 'Überleitung ruhen lassen',
  done: 'ruht',
  fields(situation, form, problems) {
    const { codes, policy, flow } = situation.visit.deps;
    const proposed = bareDate(policy.calendar.addWorkingDays(flow.today(), policy.deadlines.review.workingDays));
    return html`${codedRadios(codes, REASON, form, problems)}
    ${textField({ ...REVIEW, hint: 'TT.MM.JJJJ, höchstens 130 Arbeitstage ab heute', numeric: true, cssClass: 'ue-feld-kurz' }, form.text(REVIEW.id) || proposed, problems)}`;
  },
  read(situation, form, problems) {
    const reason = readChoice(REASON, form, problems);
    const reviewOn = readDay(situation, REVIEW, form, problems);
    return reason === null || reviewOn === null ? null : { action: 'pause', input: { reason, reviewOn } };
  },
  reads(situation, request) {
    if (request.action !== 'pause') return [];
    const { codes, policy } = situation.visit.deps;
    const { reason, reviewOn } = request.input;
    const because = maySay(situation) ? `: ${labelOf(codes, 'pauseReasons', reason)}` : ', ohne Grund';
    return [
      [officeName(policy, situation.view.sender), html`<b>Ruht</b>${because}`],
      ['Ihre Stelle', html`Pause beenden oder verlängern am ${date(reviewOn)}`],
    ];
  },
};
