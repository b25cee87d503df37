import type { Principal } from '../domain/handover/view-types.ts';
import { followUpDecider } from '../domain/followup/decider.ts';
import type { FollowUpState } from '../domain/followup/followup.ts';
import { toFollowUpRow } from '../domain/followup/row.ts';
import { followUpIdFor, type HandoverId, type PlainDate } from '../domain/journal/id.ts';
import { answer, NOT_FOUND, refused, viewed } from './answer.ts';
import { bestEffort } from './best-effort.ts';
import type { Core } from './core.ts';
import { execute } from './execute.ts';
import { readHandover } from './handover.ts';
import type { Answer } from './port.ts';

/** Wiedervorlage: an office's own reminder. Nobody else sees it, the clockwork does not know it. */
export async function setFollowUp(
  core: Core,
  who: Principal,
  handover: HandoverId,
  on: PlainDate | null,
  key: string,
): Promise<Answer<PlainDate | null>> {
  if (!viewed(core, who, handover, await readHandover(core, handover)).ok) return refused(NOT_FOUND);
  const command =
    on === null ? ({ type: 'ClearFollowUp', handover } as const) : ({ type: 'SetFollowUp', handover, on } as const);
  const stream = followUpIdFor(who.office, handover);
  const done = await execute(core, {
    decider: followUpDecider,
    stream,
    office: who.office,
    commandId: `${who.office}/${key}`,
    commandHash: core.vault.ref({ followUp: on, handover }),
    ifMatch: null,
    decide: async (state, now) =>
      followUpDecider.decide(state, command, { today: core.policy.calendar.dayOf(now), actor: who }),
  });
  if (!done.ok) return done;
  await bestEffort(core, stream, () => projectFollowUp(core, done.state));
  return answer(done.state.exists ? done.state.on : null, done.repeated);
}

export async function projectFollowUp({ store }: Pick<Core, 'store'>, state: FollowUpState): Promise<void> {
  if (state.exists) await store.projectFollowUp(toFollowUpRow(state));
}
