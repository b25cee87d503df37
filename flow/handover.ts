/** Commands on a handover: execute, then project and nudge (best effort; the sweep and the rebuild make up for it). */
import { elementFor } from '../bpmn/uebergabe/contract.ts';
import type { GroundVerdict } from '../domain/consent/consent.ts';
import type { HandoverCommand } from '../domain/handover/command.ts';
import { handoverDecider } from '../domain/handover/decider.ts';
import type { Actor } from '../domain/handover/policy.ts';
import { situation } from '../domain/handover/situation.ts';
import type { HandoverState } from '../domain/handover/state.ts';
import { accept } from '../domain/journal/decider.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { fold, type Folded } from '../domain/journal/fold.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { SYSTEM_OFFICE } from '../domain/journal/id.ts';
import { bestEffort } from './best-effort.ts';
import type { Core } from './core.ts';
import { execute, type Executed, type Recorded } from './execute.ts';
import { projectHandover } from './project-handover.ts';

export interface HandoverOrder {
  readonly id: HandoverId;
  readonly actor: Actor;
  readonly command: HandoverCommand;
  readonly commandId: string;
  readonly commandHash: string;
  readonly ifMatch?: string | null;
  /** Element of the model; default: where people act in this situation. */
  readonly element?: string;
  /** Looked up again on every attempt. */
  readonly ground?: (state: HandoverState) => Promise<GroundVerdict>;
  /** After a first consent of the rules, before the commit: puts texts into the vault, fills in what costs something. */
  readonly prepare?: (state: HandoverState) => Promise<HandoverCommand>;
  /** False: what this command is about is over; nothing is recorded. */
  readonly still?: (state: HandoverState) => boolean;
}

export const SYSTEM: Actor = { office: SYSTEM_OFFICE, role: 'system' };
export const systemCommandId = (what: string): string => `${SYSTEM_OFFICE}/${what}`;

export async function executeHandover(core: Core, order: HandoverOrder): Promise<Executed<HandoverState>> {
  const { id, actor, command, commandId, commandHash, ifMatch = null, element, ground, prepare, still } = order;
  const done = await execute(core, {
    decider: handoverDecider,
    stream: id,
    office: actor.office,
    commandId,
    commandHash,
    ifMatch,
    decide: async (state, now) => {
      if (still?.(state) === false) return accept();
      const context = {
        now,
        today: core.policy.calendar.dayOf(now),
        actor,
        policy: core.policy,
        element: element ?? elementFor(state.exists ? situation(state) : 'offered'),
        ground: ground === undefined ? null : await ground(state),
      };
      const decision = handoverDecider.decide(state, command, context);
      if (prepare === undefined || !decision.ok || decision.events.length === 0) return decision;
      return handoverDecider.decide(state, await prepare(state), context);
    },
  });
  if (done.ok && done.added !== null) await afterwards(core, id, done);
  return done;
}

async function afterwards(core: Core, id: HandoverId, done: Recorded<HandoverState>): Promise<void> {
  await bestEffort(core, id, () => projectHandover(core, id, done));
  core.nudge();
}

export interface SeenHandover extends Folded<HandoverState> {
  readonly commits: readonly Commit[];
}
/** One handover as its commits say. */
export async function readHandover(core: Pick<Core, 'store'>, id: HandoverId): Promise<SeenHandover> {
  const commits = await core.store.read(id);
  return { ...fold(handoverDecider, commits), commits };
}
