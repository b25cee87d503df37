import { expect, test } from '@jest/globals';
import { CODE_LISTS, labelOf } from '../../config/label.ts';
import { loadReference, type Reference } from '../../config/reference.ts';
import { GROUND_FAULTS } from '../../domain/consent/consent.ts';
import { DECLINE_REASONS, ITEM_STATES, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from '../../domain/handover/code.ts';
import { DEADLINE_RULES } from '../../domain/handover/deadline.ts';
import { HandoverEvent } from '../../domain/handover/event.ts';
import { LAGEN, STATUSES } from '../../domain/handover/status.ts';
import { ACTIONS, TASKS } from '../../domain/handover/view-types.ts';

const loaded = (): Reference => {
  const result = loadReference();
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.reference;
};
const reference = loaded();
const kinds = [...reference.offices.values()].map(({ kind }) => kind);
const events = HandoverEvent.options.map((option) => option.shape.type.value);

const CODES: Record<(typeof CODE_LISTS)[number], readonly string[]> = {
  declineReasons: DECLINE_REASONS,
  returnReasons: RETURN_REASONS,
  pauseReasons: PAUSE_REASONS,
  outcomes: [...OUTCOMES, 'not-realised'],
  itemStates: ITEM_STATES,
  standings: [...STATUSES, 'not-realised'],
  lagen: LAGEN,
  tasks: TASKS,
  actions: ACTIONS,
  events: [...events, 'NotRealised'],
  deadlineRules: DEADLINE_RULES,
  roles: ['sachbearbeitung', 'koordination', 'datenschutz'],
  officeKinds: [...new Set(kinds)],
  groundFaults: GROUND_FAULTS,
};

test.each(CODE_LISTS)('every code of %s has a German label, and no label is left over', (list) => {
  expect(Object.keys(reference.codes[list] ?? {}).toSorted()).toEqual(CODES[list].toSorted());
});

test('no other lists are in the file', () => {
  expect(Object.keys(reference.codes).toSorted()).toEqual(CODE_LISTS.toSorted());
});

test('a code without a label reads as itself', () => {
  expect(labelOf(reference, 'tasks', 'answer')).toBe('Annahme entscheiden');
  expect(labelOf(reference, 'tasks', 'new-task')).toBe('new-task');
});
