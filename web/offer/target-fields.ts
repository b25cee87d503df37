/** Where the person lives, and with it who is responsible. */
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { radios, select, textField, type RadioChoice } from '../parts/field.ts';
import type { Office } from '../../domain/handover/policy.ts';
import type { Draft } from './draft.ts';

export const targetFields = (draft: Draft, problems: Problems): Part => [
  textField(
    {
      id: 'ort',
      label: 'Wohnort oder Postleitzahl',
      hint: draft.subject.existing === null ? 'bestimmt den Vorschlag' : 'aus dem Fall; bestimmt den Vorschlag',
      cssClass: 'ue-feld-mittel',
    },
    draft.placeText,
    problems,
  ),
  radios(
    {
      id: 'g-ziel',
      name: 'ziel',
      label: 'Zielstelle',
      before: draft.place === null && html`<p>Der Vorschlag erscheint, sobald der Wohnort stimmt.</p>`,
    },
    [...draft.candidates.shown.map((office) => choice(draft, office)), ...others(draft, problems)],
    chosen(draft),
    problems,
  ),
];

function chosen({ recipient, candidates, form }: Draft): string {
  if (recipient === null) return form.text('ziel');
  return candidates.shown.includes(recipient) ? recipient.id : 'andere';
}

function choice({ candidates, place }: Draft, { id, name }: Office): RadioChoice {
  const common = { id: `z-${id}`, value: id, label: name };
  const { proposal } = candidates;
  if (proposal?.office !== id) return common;
  const note =
    proposal.because === 'case-management'
      ? `zuständig nach Wohnort${place === null ? '' : ` (${place.name})`}`
      : `in ${place?.name ?? 'diesem Ort'} gibt es kein Case Management; diese Stelle ist als Ersatz angenommen`;
  return { ...common, badge: html` <span class="ue-vorschlag">Vorschlag</span>`, note };
}

function others({ candidates, recipient }: Draft, problems: Problems): readonly RadioChoice[] {
  if (candidates.others.length === 0) return [];
  return [
    {
      id: 'z-andere',
      value: 'andere',
      label: 'Andere Stelle suchen',
      more: select(
        { id: 'ziel-andere', label: 'Stelle' },
        [
          { value: '', label: 'Bitte wählen' },
          ...candidates.others.map(({ id, name }) => ({ value: id, label: name })),
        ],
        recipient?.id ?? '',
        problems,
      ),
    },
  ];
}
