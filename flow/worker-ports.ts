import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Job } from '../engine/port.ts';
import { MailUnavailable } from '../notify/notice.ts';
import type { Ports } from '../workers/worker.ts';
import { erasePayload } from './erase.ts';
import { offerNext } from './forward.ts';
import { executeHandover, SYSTEM, systemCommandId } from './handover.ts';
import type { Stepping } from './step.ts';

/** What one worker may do for one job. */
export function workerPorts(core: Stepping, job: Job, id: HandoverId, state: Handover): Ports {
  return {
    id,
    state,
    coordination: core.coordination,
    async record(command, what, still) {
      const done = await executeHandover(core, {
        id,
        actor: SYSTEM,
        command,
        commandId: systemCommandId(what),
        commandHash: core.vault.ref(command),
        element: job.elementId,
        ...(still === undefined ? {} : { still: (now) => now.exists && still(now) }),
      });
      if (!done.ok) throw new Error(`${command.type} refused: ${done.rejection.code}`);
    },
    async tell(kind, noticeId, to) {
      core.at('notice.before-mail');
      try {
        await core.notifier.send({ id: noticeId, kind, handover: id, number: state.number, to });
      } catch (error) {
        // The inbox is the truth, the mail a courtesy: a dead mail server must not stop the baton for good.
        if (!(error instanceof MailUnavailable) || job.retries > 1) throw error;
        core.report({ event: 'mail-given-up', stream: id, error });
      }
      core.at('notice.after-mail');
    },
    offerNext: () => offerNext(core, id, state),
    endAccess: () => erasePayload(core, id),
  };
}
