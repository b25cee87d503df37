/**
 * The clockwork of the past. While the caseload is made no engine runs, so its jobs are done here: by the same workers,
 * chosen by what is so. No run is claimed: the real engine begins its own instances afterwards.
 */
import { type ElementId, type JobType, PROCESS_ID } from '../bpmn/uebergabe/contract.ts';
import { milestones } from '../domain/handover/milestones.ts';
import { situation } from '../domain/handover/situation.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { Lage } from '../domain/handover/status.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { readHandover } from '../flow/handover.ts';
import type { Stepping } from '../flow/step.ts';
import { workerPorts } from '../flow/worker-ports.ts';

const JOB_FOR: { readonly [lage in Lage]?: JobType } = {
  offered: 'uebergabe.zustellen',
  'reminder-due': 'uebergabe.erinnern',
  'escalation-due': 'uebergabe.koordination-einschalten',
  'answer-untold': 'uebergabe.antwort-mitteilen',
  'forward-open': 'uebergabe.neue-stelle-anbieten',
  withdrawn: 'uebergabe.zugriff-beenden',
};

export interface Rest {
  /** Nothing will happen any more: no instance is needed. */
  readonly isClosed: boolean;
  /** When time brings about the next fact; `null`: never. */
  readonly next: number | null;
}

/** Does what is due now. */
export async function turn(core: Stepping, id: HandoverId): Promise<Rest> {
  let state = await stateOf(core, id);
  if (isReached(nextFact(core, state), core)) state = await job(core, id, state, 'uebergabe.lage-lesen');
  for (let jobs = 0, type = JOB_FOR[situation(state)]; type !== undefined; type = JOB_FOR[situation(state)]) {
    if (++jobs > MOST_JOBS) throw new Error(`${id} does not come to rest: ${situation(state)}`);
    state = await job(core, id, state, type);
  }
  return { isClosed: situation(state) === 'closed', next: nextFact(core, state) };
}

async function job(core: Stepping, id: HandoverId, state: Handover, type: JobType): Promise<Handover> {
  const ports = workerPorts(core, { ...JOB, type, elementId: elementOf(type, state) }, id, state);
  await core.workers[type](ports);
  return stateOf(core, id);
}

async function stateOf(core: Stepping, id: HandoverId): Promise<Handover> {
  const { state } = await readHandover(core, id);
  if (!state.exists) throw new Error(`${id} does not exist`);
  return state;
}

function nextFact({ policy }: Stepping, state: Handover): number | null {
  const times = milestones(state, policy).map(({ at }) => Date.parse(at));
  return times.length === 0 ? null : Math.min(...times);
}

const isReached = (at: number | null, core: Stepping): boolean => at !== null && at <= Date.parse(core.now());

const MOST_JOBS = 10;

/** The rest of a job is the engine's business, and there is none. */
const JOB = {
  key: 'seed',
  processId: PROCESS_ID,
  processVersion: 1,
  instanceKey: 'seed',
  customHeaders: {},
  variables: {},
  retries: 1,
  deadline: 0,
};

const ELEMENT = {
  'uebergabe.zustellen': ['zustellen', 'zustellen'],
  'uebergabe.lage-lesen': ['lage-lesen', 'stand-der-loeschung-lesen'],
  'uebergabe.erinnern': ['erinnern', 'an-loeschung-erinnern'],
  'uebergabe.koordination-einschalten': ['koordination-einschalten', 'koordination-zur-loeschung-einschalten'],
  'uebergabe.antwort-mitteilen': ['antwort-mitteilen', 'ende-mitteilen'],
  'uebergabe.neue-stelle-anbieten': ['neue-stelle-anbieten', 'neue-stelle-anbieten'],
  'uebergabe.zugriff-beenden': ['zugriff-beenden', 'zugriff-beenden'],
} as const satisfies { readonly [type in JobType]: readonly [ElementId, ElementId] };

/** After a withdrawal the same kinds of jobs stand elsewhere in the model. */
const elementOf = (type: JobType, { status }: Handover): ElementId => ELEMENT[type][status === 'withdrawn' ? 1 : 0];
