/** Why the person is referred, and what is to come back. */
import type { Occasion } from '../../domain/handover/policy.ts';
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { checkbox, radios } from '../parts/field.ts';
import type { Draft } from './draft.ts';

/** So many stand open; the rest is one Tab stop further. */
const AT_ONCE = 5;

export const occasionFields = (draft: Draft, problems: Problems): Part =>
  radios(
    { id: 'g-anlass', name: 'anlass', label: 'Anlass' },
    draft.occasions.map((occasion) => ({
      id: `a-${occasion.id}`,
      value: occasion.id,
      label: occasion.label,
      ...(occasion.items.length === 0 ? {} : { more: items(draft, occasion) }),
    })),
    draft.occasion?.id ?? '',
    problems,
  );

function items({ form }: Draft, { id, items: catalogue }: Occasion): Part {
  const chosen = form.all(`punkt-${id}`);
  const box = (item: Occasion['items'][number]) =>
    checkbox(
      { id: `p-${id}-${item.id}`, name: `punkt-${id}`, value: item.id, label: item.label },
      chosen.includes(item.id),
    );
  const rest = catalogue.slice(AT_ONCE);
  return html`<div role="group" aria-label="Was zurückkommen soll" class="ue-stapel ue-stapel--eng">
    ${catalogue.slice(0, AT_ONCE).map(box)}
    ${
      rest.length > 0 &&
      html`<details class="ue-mehrfilter" ${rest.some((item) => chosen.includes(item.id)) && 'open'}>
        <summary>${rest.length === 1 ? 'Ein weiterer Punkt' : `${rest.length} weitere Punkte`}</summary>
        <div class="ue-stapel ue-stapel--eng">${rest.map(box)}</div>
      </details>`
    }
  </div>`;
}
