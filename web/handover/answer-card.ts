/** What the reader can do now: one click, or a form that is previewed first. */
import type { Answer, OneClick, Situation, Written } from '../answers/answer.ts';
import { answersFor } from '../answers/index.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import { html, nothing, type Part, type Safe } from '../html.ts';
import { submit } from '../parts/button.ts';

export interface Attempt {
  /** Slug of the form that stands open. */
  readonly open: string;
  readonly form: Fields;
  readonly problems: Problems;
}

export function answerCard(situation: Situation, attempt: Attempt): Part {
  const answers = answersFor(situation.view.actions);
  const clicks = answers.filter((one) => one.kind === 'click');
  const forms = answers.filter((one) => one.kind === 'form');
  if (answers.length === 0) return nothing;
  return html`<section class="ue-karte ue-karte--stab ue-nicht-drucken" aria-labelledby="antw">
    <h2 class="kern-heading-large" id="antw">${heading(situation)}</h2>
    ${clicks.map((one, index) => clickForm(situation, one, index === 0 && isExpected(one)))}
    ${clicks.length > 0 && forms.length > 0 && html`<p>${bridge(situation)}</p>`}
    <div>${forms.map((one) => writtenForm(situation, one, attempt))}</div>
  </section>`;
}

function heading({ view }: Situation): string {
  if (view.as === 'koordination') return 'Was Sie tun können';
  return view.task === 'answer'
    ? 'Ihre Antwort'
    : view.task === null
      ? 'Was Sie noch tun können'
      : 'Ihr nächster Schritt';
}
const bridge = ({ view }: Situation): string =>
  view.task === 'answer'
    ? 'Oder anders antworten. Vor dem Senden sehen Sie, was die andere Stelle lesen wird:'
    : 'Vor dem Senden sehen Sie, was die andere Stelle lesen wird:';

/** The one thing the task asks for is the primary button; taking back and reminding are not. */
const isExpected = ({ action }: OneClick): boolean =>
  ['accept', 'acknowledge', 'resume', 'confirm-deletion'].includes(action);

export const address = ({ view }: Situation, { slug }: Answer): string => `/ueberleitungen/${view.id}/antwort/${slug}`;
export const stale = ({ view }: Situation): Safe =>
  html`<input type="hidden" name="version" value="${view.version}" />`;

const clickForm = (situation: Situation, one: OneClick, isPrimary: boolean): Safe =>
  html`<p>${one.means(situation)}</p>
    <form method="post" action="${address(situation, one)}" class="ue-knoepfe ue-knoepfe--voll">
      ${situation.visit.guards()}${stale(situation)}
      ${submit(one.send, { kind: isPrimary ? 'primary' : 'secondary', ...(isPrimary ? { icon: 'check' } : {}) })}
    </form>`;

const writtenForm = (situation: Situation, one: Written, { open, form, problems }: Attempt): Safe =>
  html`<details class="ue-klapp" name="antwort" ${open === one.slug && 'open'}>
    <summary>${one.title} <span>${one.aside}</span></summary>
    <form class="ue-klapp__inhalt" method="post" action="${address(situation, one)}">
      ${situation.visit.guards()}${stale(situation)} ${one.fields(situation, form, problems)}
      ${one.isPossible?.(situation) !== false && submit(one.review, { name: 'tat', value: 'pruefen' })}
    </form>
  </details>`;
