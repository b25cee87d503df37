import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Job } from '../engine/port.ts';
import type { Core } from './core.ts';
import { executeHandover, SYSTEM, systemCommandId } from './handover.ts';

/**
 * At most one instance acts per (id, run) (I4): the first step that records its claim wins. `null`: this instance acts;
 * otherwise why it must end itself. The recorded key is compared, never used as an address (I6).
 */
export async function claimRun(
  core: Core,
  job: Job,
  id: HandoverId,
  run: number,
  state: Handover,
): Promise<string | null> {
  if (run !== state.run) return 'other-run';
  if (state.claimed?.run === run) return state.claimed.instance === job.instanceKey ? null : 'claimed-by-other';
  const command = { type: 'Claim', run, instance: job.instanceKey } as const;
  const done = await executeHandover(core, {
    id,
    actor: SYSTEM,
    command,
    commandId: systemCommandId(`claim#${String(run)}#${job.instanceKey}`),
    commandHash: core.vault.ref(command),
    element: job.elementId,
  });
  core.at('step.after-claim');
  return done.ok ? null : done.rejection.code;
}
