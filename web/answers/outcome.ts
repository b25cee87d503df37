import { isResult, ITEM_STATES, OUTCOMES, type ItemState, type Outcome } from '../../domain/handover/code.ts';
import type { ItemId } from '../../domain/handover/command.ts';
import type { Fields } from '../forms/fields.ts';
import { html, type Safe } from '../html.ts';
import { select } from '../parts/field.ts';
import { noProblems } from '../forms/problems.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import type { Situation, Written } from './answer.ts';
import { codedRadios, readChoice, type CodedChoice } from './choices.ts';
import { explanationField, maySay, quoted, readExplanation } from './explanation.ts';

const OUTCOME: CodedChoice<Outcome> = {
  name: 'ergebnis-art',
  legend: 'Was ist herausgekommen?',
  list: 'outcomes',
  values: OUTCOMES,
};

export const outcome: Written = {
  kind: 'form',
  action: 'outcome',
  slug: 'ergebnis',
  title: 'Ergebnis melden',
  aside: '– die Überleitung endet damit',
  review: 'Ergebnis prüfen',
  send: 'Ergebnis senden',
  done: 'ergebnis',
  fields: (situation, form, problems) =>
    html`${codedRadios(situation.visit.deps.codes, OUTCOME, form, problems)}
    ${situation.view.items.map(({ item }) => itemField(situation, item, form))}
    ${explanationField(situation, 'ergebnis', form, problems)}`,
  read(situation, form, problems) {
    const chosen = readChoice(OUTCOME, form, problems);
    const explanation = readExplanation(situation, 'ergebnis', form, problems);
    return chosen === null
      ? null
      : { action: 'outcome', input: { outcome: chosen, items: readItems(situation, form), explanation } };
  },
  reads(situation, request) {
    if (request.action !== 'outcome') return [];
    const { codes, policy } = situation.visit.deps;
    const { outcome: chosen, items, explanation } = request.input;
    const sender = officeName(policy, situation.view.sender);
    if (!maySay(situation) && !isResult(chosen))
      return [[sender, html`<b>Nicht zustande gekommen</b>, ohne Grund und ohne Text.`]];
    const states = items.map(
      ({ item, state }) => `${itemLabel(situation, item)}: ${labelOf(codes, 'itemStates', state)}`,
    );
    return [
      [
        sender,
        html`<b>Ergebnis: ${labelOf(codes, 'outcomes', chosen)}</b
          >${quoted(explanation)}${states.map((state) => html`<br />${state}`)}`,
      ],
    ];
  },
};

const itemLabel = ({ visit, view }: Situation, item: ItemId): string =>
  visit.deps.policy.occasions.get(view.occasion)?.items.find(({ id }) => id === item)?.label ?? item;

const itemField = (situation: Situation, item: ItemId, form: Fields): Safe =>
  select(
    { id: `ergebnis-${item}`, label: itemLabel(situation, item) },
    [
      { value: '', label: 'keine Angabe' },
      ...ITEM_STATES.map((state) => ({
        value: state,
        label: labelOf(situation.visit.deps.codes, 'itemStates', state),
      })),
    ],
    form.text(`ergebnis-${item}`),
    noProblems,
  );

function readItems({ view }: Situation, form: Fields): { item: ItemId; state: ItemState }[] {
  return view.items.flatMap(({ item }) => {
    const state = ITEM_STATES.find((one) => one === form.text(`ergebnis-${item}`));
    return state === undefined ? [] : [{ item, state }];
  });
}
