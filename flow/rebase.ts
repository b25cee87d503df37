/** The one repair (protocol.md): a new run, begun where the situation belongs. Facts are untouched, the old run ends itself. */
import { MESSAGES } from '../bpmn/uebergabe/contract.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { type Dispatching, publish } from './dispatch.ts';
import { executeHandover, SYSTEM, systemCommandId } from './handover.ts';

export type Reason = 'silent' | 'engine-changed' | 'model-changed';

/** `stuck`: twice repaired within a day already; a person has to look. `over`: nothing left to drive. */
export async function rebase(
  core: Dispatching,
  id: HandoverId,
  run: number,
  reason: Reason,
): Promise<'rebased' | 'stuck' | 'over'> {
  const command = { type: 'Rebase', reason } as const;
  const done = await executeHandover(core, {
    id,
    actor: SYSTEM,
    command,
    commandId: systemCommandId(`rebase#${String(run)}`),
    commandHash: core.vault.ref(command),
    // Somebody else has begun the next run already.
    still: (state) => state.exists && state.run === run,
  });
  if (!done.ok) return done.rejection.code === 'ended' ? 'over' : markStuck(core, id, run);
  if (done.added === null) return 'over';
  core.at('rebase.after-commit');
  core.report({ event: 'rebased', stream: id, run: run + 1 });
  // Should the old run be alive after all: its stop step sees the new run and ends the instance.
  await publish(core, MESSAGES.stop, id, run, done.head.rev);
  core.at('rebase.after-stop');
  return 'rebased';
}

async function markStuck(core: Dispatching, id: HandoverId, run: number): Promise<'stuck'> {
  const command = { type: 'MarkStuck' } as const;
  await executeHandover(core, {
    id,
    actor: SYSTEM,
    command,
    commandId: systemCommandId(`stuck#${String(run)}`),
    commandHash: core.vault.ref(command),
  });
  core.report({ event: 'stuck', stream: id });
  return 'stuck';
}
