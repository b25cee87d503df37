import { describe, expect, test } from '@jest/globals';
import type { OpenCase } from '../../../domain/case/case.ts';
import { caseDecider, type CaseContext } from '../../../domain/case/decider.ts';
import { toCaseRow } from '../../../domain/case/row.ts';
import { ABH, DATENSCHUTZ, KI, KOORDINATION, START, caseId, clerk, policy, ref } from '../handover/world.ts';

const open: OpenCase = { type: 'OpenCase', municipality: 'Windeck', persons: 3, payload: ref('a') };
const by = (actor: CaseContext['actor']) => caseDecider.decide({ exists: false }, open, { actor, policy });

describe('opening a case', () => {
  test('records place, size and where the data are', () => {
    const decision = by(clerk(ABH));
    if (!decision.ok) throw new Error(decision.rejection.code);
    const [event] = decision.events.map((body) => caseDecider.parseEvent(JSON.parse(JSON.stringify(body))));
    if (event === undefined) throw new Error('nothing recorded');
    const state = caseDecider.apply({ exists: false }, event, { at: START, rev: 1, office: ABH });
    if (!state.exists) throw new Error('not opened');
    expect(toCaseRow(caseId('a'), state)).toEqual({
      id: caseId('a'),
      rev: 1,
      office: ABH,
      municipality: 'Windeck',
      persons: 3,
      openedAt: START,
    });
    expect(caseDecider.decide(state, open, { actor: clerk(ABH), policy })).toMatchObject({
      rejection: { code: 'case-already-open' },
    });
  });

  test.each([
    ['the coordination', KOORDINATION],
    ['the data protection officer', DATENSCHUTZ],
    ['an office that sends nothing', clerk(KI)],
  ])('is not for %s', (_name, actor) => {
    expect(by(actor)).toMatchObject({ ok: false, rejection: { code: 'forbidden' } });
  });
});
