import { html, type Safe } from '../html.ts';
import type { Office } from '../../domain/handover/policy.ts';

export interface Stop {
  readonly office: Office;
  /** The reader's own office reads `uns`. */
  readonly own: boolean;
}
const name = ({ office, own }: Stop): Safe =>
  own
    ? html`<span class="ue-weg__wir">uns</span><span class="kern-sr-only"> (${office.name})</span>`
    : html`${office.name}`;

export const way = (from: Stop, to: Stop): Safe =>
  html`<span class="ue-weg"
    ><span class="ue-weg__von">${name(from)}</span>
    <span class="ue-weg__an"
      ><span class="ue-weg__pfeil" aria-hidden="true">→</span><span class="kern-sr-only">an </span>${name(to)}</span
    ></span
  >`;
