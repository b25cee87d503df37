/** What holds after any sequence of commands (protocol.md, "Invariants", as far as they concern the rules). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HandoverEvent } from '../../../domain/handover/event.ts';
import { nextWakeAt } from '../../../domain/handover/next-wake.ts';
import { COMMAND_OF, maySee } from '../../../domain/handover/rights.ts';
import { toRow } from '../../../domain/handover/row.ts';
import { LAGEN, situation } from '../../../domain/handover/situation.ts';
import { isFinal } from '../../../domain/handover/status.ts';
import { holder, tasks } from '../../../domain/handover/tasks.ts';
import { view } from '../../../domain/handover/view.ts';
import { ACTIONS, type Action } from '../../../domain/handover/view-types.ts';
import { settle, settleUntil } from './clockwork.ts';
import { actorOf, anyOffer, begun, choose, make, take, turns, type Move } from './random.ts';
import {
  DATENSCHUTZ,
  KOORDINATION,
  STRANGER,
  SYSTEM,
  act,
  after,
  clerk,
  context,
  handoverId,
  known,
  nothing,
  recorded,
  viewContext,
  type Play,
} from './world.ts';

const id = handoverId('a');
/** Checks something at every step of any story: before, the move, after. */
const always = (check: (before: Play, move: Move, after: Play) => void): void => {
  fc.assert(
    fc.property(anyOffer, turns, (offer, list) => {
      list.reduce(
        (play, turn) => {
          const move = choose(play, turn);
          const next = make(play, move);
          check(play, move, next);
          return next;
        },
        begun(offer, nothing),
      );
    }),
    { numRuns: 100 },
  );
};

describe('after any sequence of commands', () => {
  test('the sequences reach every event, or the rest of this file proves little', () => {
    const seen = new Set<string>();
    for (const [offer, list] of fc.sample(fc.tuple(anyOffer, turns), { numRuns: 1000, seed: 7 }))
      for (const { type } of list.reduce(take, begun(offer, nothing)).events) seen.add(type);
    expect(HandoverEvent.options.map(({ shape }) => shape.type.value).filter((type) => !seen.has(type))).toEqual([]);
  });

  test('I3 the lage is one of the declared ones and a function of the state alone', () => {
    always((_before, _move, { state }) => {
      expect(LAGEN).toContain(situation(state));
      expect(situation(structuredClone(state))).toBe(situation(state));
    });
  });

  test('I8 final is final', () => {
    always((before, _move, next) => {
      if (isFinal(known(before).status)) expect(known(next).status).toBe(known(before).status);
    });
  });

  test('the next wake-up is never null, ends in Z, and lies in the past only when Observe has something to record', () => {
    always((_before, _move, play) => {
      const wake = nextWakeAt(play.state, context(play.state, SYSTEM, play.now));
      expect(wake).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
      expect(wake <= play.now).toBe(recorded(act(play, SYSTEM, { type: 'Observe' })).length > 0);
    });
  });

  test('Observe records each fact once', () => {
    always((_before, _move, play) => {
      const once = act(play, SYSTEM, { type: 'Observe' });
      expect(recorded(act(once, SYSTEM, { type: 'Observe' }))).toEqual([]);
    });
  });

  test('the clockwork comes to rest, and everybody has been told', () => {
    always((_before, _move, play) => {
      const { state } = settle(play).play;
      if (!state.exists) throw new Error('gone');
      expect(state.untold).toBeNull();
      expect(state.reminder).not.toBe('due');
      expect(state.escalation).not.toBe('due');
      expect(situation(state)).toMatch(/^(awaiting-.*|resting|closed)$/);
      // and nothing sleeps for ever: a year later it has not run wild either
      settleUntil({ ...play, state }, after(play.now, 60 * 24 * 365));
    });
  });

  test('a deadline is in order, and nothing is due after the end but a deletion', () => {
    always((_before, _move, play) => {
      const { deadline, status, deletion } = known(play);
      if (deadline !== null) {
        expect(deadline.remindOn <= deadline.due && deadline.due < deadline.escalateOn).toBe(true);
        if (isFinal(status)) expect([status, deadline.rule]).toEqual(['withdrawn', 'deletion']);
      }
      if (deletion === 'requested') expect(deadline?.rule).toBe('deletion');
      if (!isFinal(status)) expect(deadline).not.toBeNull();
    });
  });

  test('an acceptance is told only when it can no longer be undone; notices go to the parties', () => {
    always((_before, _move, play) => {
      const { untold, status, sender, recipient, undo } = known(play);
      if (status === 'accepted') expect(untold).toBeNull();
      if (undo !== null) expect(status).toBe('accepted');
      if (untold !== null) expect(untold.to).toBe(untold.about === 'cancelled' ? recipient : sender);
    });
  });

  test('an acceptance is undone only within 10 minutes, and then all is as before', () => {
    always((before, move, next) => {
      if (move.command.type !== 'Undo' || !recorded(next).includes('AcceptanceUndone')) return;
      const accepted = known(before);
      expect(accepted.acceptedAt !== null && next.now < after(accepted.acceptedAt, 10)).toBe(true);
      expect(known(next)).toMatchObject({ deadline: accepted.undo?.deadline, acceptedAt: null, undo: null });
    });
  });

  test('I4 at most one instance claims a run, and runs only count up', () => {
    fc.assert(
      fc.property(anyOffer, turns, (offer, list) => {
        const { events } = list.reduce(take, begun(offer, nothing));
        const runs = events.flatMap((event) => (event.type === 'Claimed' ? [event.run] : []));
        expect(new Set(runs).size).toBe(runs.length);
        const rebased = events.flatMap((event) => (event.type === 'Rebased' ? [event.run] : []));
        expect(rebased).toEqual(rebased.map((_, i) => i + 2));
      }),
    );
  });

  test('nobody but the parties, coordination and clockwork ever moves anything', () => {
    always((before, { command }) => {
      if (command.type === 'Offer') return;
      for (const actor of [clerk(STRANGER), DATENSCHUTZ]) {
        // a stranger may have become the recipient by a reassignment, or have been it
        if (actor.role === 'sachbearbeitung' && maySee(known(before), actor)) continue;
        const { last } = act(before, actor, command);
        expect(last.ok ? 'accepted' : last.rejection.code).toBe(actor === DATENSCHUTZ ? 'forbidden' : 'not-found');
      }
    });
  });

  test('what is accepted from a person had its button, and no button is refused for who, when or status', () => {
    const actions = new Map<string, Action>(ACTIONS.map((action) => [COMMAND_OF[action], action]));
    always((before, move, next) => {
      const action = actions.get(move.command.type);
      const actor = actorOf(before.state, move);
      if (action === undefined || actor.role === 'system') return;
      const shown = view(id, before.state, { ...actor, role: actor.role }, viewContext(next.now))?.actions ?? [];
      if (next.last.ok) expect(shown).toContain(action);
      else if (shown.includes(action)) expect(next.last.rejection.kind).toBe('invalid');
    });
  });

  test('a row is closed only when it is over, holds at most one task per office, and says who has the baton', () => {
    always((_before, _move, play) => {
      const state = known(play);
      const row = toRow(id, state, 'v');
      if (row.closed) expect(isFinal(row.status)).toBe(true);
      expect(new Set(row.tasks.map(({ office }) => office)).size).toBe(row.tasks.length);
      expect(holder(state) === null).toBe(tasks(state).length === 0);
      expect(JSON.parse(JSON.stringify(row))).toEqual(row);
    });
  });

  test('a deletion is asked of exactly those who have read, and outstanding until each of them has confirmed', () => {
    always((_before, _move, play) => {
      const { events } = play;
      const { readers, deletion, deletionOpenAt } = known(play);
      expect(readers.length > 0).toBe(events.some(({ type }) => type === 'Opened'));
      for (const office of deletionOpenAt) expect(readers).toContain(office);
      expect(deletion === 'requested').toBe(deletionOpenAt.length > 0);
      const confirmed = events.filter(({ type }) => type === 'DeletionConfirmed').length;
      if (deletion === 'requested' || deletion === 'confirmed')
        expect(deletionOpenAt.length + confirmed).toBe(readers.length);
      if (readers.length > 0) expect(events.map(({ type }) => type)).not.toContain('Cancelled');
    });
  });

  test('an unrelated office sees nothing, the parties and the two watching roles always something', () => {
    always((_before, _move, play) => {
      const { sender, recipient } = known(play);
      const see = (who: { office: typeof sender; role: 'sachbearbeitung' | 'koordination' | 'datenschutz' }) =>
        view(id, play.state, who, viewContext(play.now));
      const asStranger = { office: STRANGER, role: 'sachbearbeitung' } as const;
      if (!maySee(known(play), asStranger)) expect(see({ office: STRANGER, role: 'sachbearbeitung' })).toBeNull();
      for (const office of [sender, recipient]) expect(see({ office, role: 'sachbearbeitung' })).not.toBeNull();
      expect(see({ office: KOORDINATION.office, role: 'koordination' })?.case).toBeNull();
      expect(see({ office: DATENSCHUTZ.office, role: 'datenschutz' })).not.toBeNull();
    });
  });
});
