/** One job of the model (protocol.md, "Worker step"): whose is it, what is to be done, what is so now. */
import { z } from 'zod';
import { JOB_TYPES, type JobType } from '../bpmn/uebergabe/contract.ts';
import { nextWakeAt } from '../domain/handover/next-wake.ts';
import { situation } from '../domain/handover/situation.ts';
import type { Handover } from '../domain/handover/state.ts';
import { HandoverId, type OfficeId } from '../domain/journal/id.ts';
import type { Job } from '../engine/port.ts';
import { completed, incident, type Outcome, superseded } from '../engine/runtime/outcome.ts';
import type { Notifier } from '../notify/notice.ts';
import type { Worker } from '../workers/worker.ts';
import { claimRun } from './claim.ts';
import { afterFault, afterStep, type Step } from './clockwork.ts';
import type { Core } from './core.ts';
import { faultOutcome } from './fault.ts';
import { readHandover } from './handover.ts';
import { workerPorts } from './worker-ports.ts';

export interface Stepping extends Core {
  readonly notifier: Notifier;
  readonly workers: Readonly<Record<JobType, Worker>>;
  /** Told about deadlines that passed. */
  readonly coordination: OfficeId | null;
}

/** All of ProcessVariables that a step needs; the rest is read from the commits. */
const Variables = z.object({ id: HandoverId, run: z.int().min(1) });
const isJobType = (type: string): type is JobType => JOB_TYPES.some((known) => known === type);
const UNKNOWN_STREAM_BACK_OFF = 60_000;

export async function step(core: Stepping, job: Job): Promise<Outcome> {
  const variables = Variables.safeParse(job.variables);
  if (!variables.success || !isJobType(job.type))
    return incident('variables or job type are not those of the contract');
  const { id, run } = variables.data;
  try {
    const { state } = await readHandover(core, id);
    if (!state.exists) {
      core.report({ event: 'unknown-stream', stream: id, element: job.elementId });
      return { kind: 'retry', reason: 'unknown stream', burn: false, backOff: UNKNOWN_STREAM_BACK_OFF };
    }
    const notOurs = await claimRun(core, job, id, run, state);
    if (notOurs !== null) {
      core.report({ event: 'step-superseded', stream: id, element: job.elementId, reason: notOurs });
      return superseded(notOurs);
    }
    return await work(core, job, job.type, id);
  } catch (error) {
    core.report({ event: 'step-failed', stream: id, element: job.elementId, error });
    const outcome = faultOutcome(error, job.retries);
    if (outcome.kind === 'retry')
      await core.note(id, (noted) => afterFault(noted, core.now(), outcome.backOff ?? 0)).catch(() => undefined);
    return outcome;
  }
}

async function work(core: Stepping, job: Job, type: JobType, id: HandoverId): Promise<Outcome> {
  const { state } = await readHandover(core, id);
  if (!state.exists) throw new Error(`${id} has vanished`);
  const outcome = await core.workers[type](workerPorts(core, job, id, state));
  switch (outcome.kind) {
    case 'completed':
      return completed({ ...(await factsAfter(core, id, STEPS[type] ?? EFFECT)) });
    case 'retry':
      return { ...outcome, burn: true };
    case 'bpmnError':
    case 'incident':
      return outcome;
    default:
      return outcome satisfies never;
  }
}

const EFFECT: Step = { reads: false, stops: false };
const STEPS: { readonly [type in JobType]?: Step } = {
  'uebergabe.lage-lesen': { reads: true, stops: false },
  'uebergabe.zugriff-beenden': { reads: false, stops: true },
};

/** From fresh state: what goes back into the process, and what the clockwork notes about it. */
async function factsAfter(core: Stepping, id: HandoverId, kind: Step) {
  const seen = await readHandover(core, id);
  const { state, commits } = seen;
  if (!state.exists) throw new Error(`${id} has vanished`);
  const facts = factsOf(core, state);
  core.at('step.before-note');
  await core.note(id, (noted) => afterStep(noted, { stream: id, state, commits }, kind, facts.nextWakeAt, core.now()));
  core.at('step.before-complete');
  return facts;
}

const factsOf = (core: Core, state: Handover) => ({
  lage: situation(state),
  nextWakeAt: nextWakeAt(state, { policy: core.policy, today: core.today() }),
});
