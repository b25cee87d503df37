import { html, type Safe } from '../html.ts';
import type { PlainDate } from '../../domain/journal/id.ts';
import { date } from '../words/date.ts';
import type { Remaining } from '../words/period.ts';
import { icon } from './icon.ts';

const CLASSES = { over: ' ue-frist--ueber', soon: ' ue-frist--bald', later: '' } as const;

/** A due day with what is left of it: `Mo, 30.11.2026` and `noch 5 Arbeitstage`. */
export const due = (day: PlainDate, left: Remaining): Safe =>
  html`<span class="ue-frist${CLASSES[left.urgency]}"
    ><span class="ue-frist__tag">${date(day)}</span>
    <span class="ue-frist__rest"
      >${left.urgency === 'over' && icon('warning')}${left.urgency === 'soon' && icon('calendar-today')}<span
        >${left.text}</span
      ></span
    ></span
  >`;
