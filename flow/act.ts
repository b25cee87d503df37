/** An answer of a person: authorised, recorded, answered at once, whatever the engine does (protocol.md, "Human answer"). */
import type { HandoverCommand } from '../domain/handover/command.ts';
import { refuse } from '../domain/handover/rejection.ts';
import type { Handover, HandoverState } from '../domain/handover/state.ts';
import type { HandoverView, Principal } from '../domain/handover/view-types.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { CompartmentErased } from '../vault/port.ts';
import { NOT_FOUND, refused, viewed } from './answer.ts';
import { commandOf } from './command-of.ts';
import { copyForReassignment } from './copy-payload.ts';
import type { Core } from './core.ts';
import { followForward } from './follow-forward.ts';
import { groundFor, type Transfer } from './ground.ts';
import { executeHandover, readHandover } from './handover.ts';
import type { ActionRequest } from './input.ts';
import type { Answer, CommandMeta } from './port.ts';
import { putText } from './put-text.ts';
import { textSheet } from './sheet.ts';

export async function act(
  core: Core,
  who: Principal,
  id: HandoverId,
  request: ActionRequest,
  { key, ifMatch }: CommandMeta,
): Promise<Answer<HandoverView>> {
  const seen = await readHandover(core, id);
  const page = viewed(core, who, id, seen);
  if (!page.ok || !seen.state.exists) return refused(NOT_FOUND);
  const text = 'explanation' in request.input ? request.input.explanation : '';
  const ref = text === '' ? null : core.vault.ref(textSheet(text));
  const command = commandOf(request, { who, id, key, text: ref, state: seen.state });
  try {
    const done = await executeHandover(core, {
      id,
      actor: who,
      command,
      commandId: `${who.office}/${key}`,
      commandHash: core.vault.ref({ act: request, id }),
      // A version that says less than the head (ADR 0006) is compared with what the reader was shown.
      ifMatch: page.value.standing === 'not-realised' && ifMatch === page.value.version ? null : ifMatch,
      ...groundOf(core, command, text),
      prepare: async (state) => {
        if (state.exists) await keep(core, who, id, state, command, text);
        core.at('act.after-payload');
        return command;
      },
    });
    if (!done.ok) return done;
    await followForward(core, id, done.state);
    return viewed(core, who, id, await readHandover(core, id), done.repeated);
  } catch (error) {
    // Its keys were destroyed while this was typed: the withdrawal has won.
    if (error instanceof CompartmentErased) return refused(refuse('payload-closed'));
    throw error;
  }
}

/** Who gets it anew needs a ground of its own; a text about the person needs the one there is (I7). */
function groundOf(core: Core, command: HandoverCommand, text: string) {
  const isPassedOn = command.type === 'Forward' || command.type === 'Reassign';
  if (!isPassedOn && text === '') return {};
  const transfer = (state: Handover): Transfer => ({
    ...state,
    ...(isPassedOn ? { recipient: command.to } : {}),
    ...(command.type === 'Forward' ? { ground: command.ground } : {}),
  });
  const ground = (state: HandoverState) =>
    state.exists ? groundFor(core, transfer(state)) : Promise.reject(new Error('nothing to pass on'));
  return { ground };
}

/** Before the commit that names it. An orphan of a lost race is harmless: no commit, no reader. */
async function keep(
  core: Core,
  who: Principal,
  id: HandoverId,
  state: Handover,
  command: HandoverCommand,
  text: string,
): Promise<void> {
  if (command.type === 'Reassign' && !(await copyForReassignment(core, id, state, command.to)))
    throw new CompartmentErased();
  if (text !== '') await putText(core, who.office, id, state, text);
}
