/** Auftrag: what the recipient is asked to bring back, and the messages between the offices. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { ItemState } from '../../domain/handover/code.ts';
import type { Payload } from '../../flow/port.ts';
import { html, nothing, type Part, type Safe } from '../html.ts';
import { section } from '../parts/card.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { word } from '../parts/word.ts';
import type { Visit } from '../visit.ts';
import { dateTime } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import { occasionLabel } from '../words/subject.ts';

export const taskSection = (visit: Visit, view: HandoverView, payload: Payload | null): Safe =>
  section(
    'auf',
    'Auftrag',
    html`<p>${occasionLabel(visit.deps.policy, view)}</p>
      ${items(visit, view)}${messages(visit, view, payload)}`,
  );

function items({ deps }: Visit, view: HandoverView): Part {
  if (view.items.length === 0) return nothing;
  const catalogue = deps.policy.occasions.get(view.occasion)?.items ?? [];
  return table(
    'Was erbeten ist',
    [{ title: 'Erbeten' }, { title: 'Wofür' }, { title: 'Stand' }],
    [
      {
        rows: view.items.map(({ item, state }) => {
          const entry = catalogue.find(({ id }) => id === item);
          return row(
            rowHead(entry?.label ?? item),
            cell(entry?.norm ?? '', 'Wofür'),
            cell(standingOf(deps.codes, state)),
          );
        }),
      },
    ],
    'ue-stapelt ue-tabelle--eng',
  );
}

function standingOf(codes: Visit['deps']['codes'], state: ItemState | null): Safe {
  if (state === null) return word('offen', 'missing', 'draft');
  const look = {
    provided: ['good', 'check'],
    'not-provided': ['plain', 'close'],
    'in-progress': ['info', 'autorenew'],
  } as const;
  const [tone, iconName] = look[state];
  return word(labelOf(codes, 'itemStates', state), tone, iconName);
}

function messages({ deps }: Visit, view: HandoverView, payload: Payload | null): Part {
  if (payload === null || !payload.open) return nothing;
  const sent = Object.values(payload.sheet['text'] ?? {}).filter((text) => text !== '');
  return [
    ...sent.map((text) =>
      quote(text, `Nachricht: ${officeName(deps.policy, view.sender)}, ${dateTime(view.offeredAt)}`),
    ),
    ...payload.texts.map(({ text, by, at }) => quote(text, `${officeName(deps.policy, by)}, ${dateTime(at)}`)),
  ];
}
const quote = (text: string, from: string): Safe =>
  html`<blockquote class="ue-vorschau">
    <p class="ue-text">„${text}“</p>
    <span class="ue-tabelle__neben">${from}</span>
  </blockquote>`;
