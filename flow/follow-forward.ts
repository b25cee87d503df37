import type { HandoverState } from '../domain/handover/state.ts';
import { situation } from '../domain/handover/situation.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { offerNext } from './forward.ts';
import { executeHandover, SYSTEM, systemCommandId } from './handover.ts';

/** The next office should not have to wait for the clockwork. Best effort: the worker does the same, and only one counts. */
export async function followForward(core: Core, id: HandoverId, state: HandoverState): Promise<void> {
  if (!state.exists || state.next === null || state.next.offered || state.next.refused) return;
  try {
    const answer = await offerNext(core, id, state);
    const command = { type: answer === 'offered' ? 'NoteNextOffered' : 'NoteNextRefused' } as const;
    await executeHandover(core, {
      id,
      actor: SYSTEM,
      command,
      commandId: systemCommandId(`next-${answer}#${state.next.id}`),
      commandHash: core.vault.ref(command),
      // The worker would record it at its own element.
      element: 'neue-stelle-anbieten',
    });
  } catch (error) {
    core.report({ event: 'step-failed', stream: id, element: situation(state), error });
  }
}
