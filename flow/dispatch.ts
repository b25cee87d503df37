/** Tells the engine what it does not know yet: new runs, wake-ups, stops (protocol.md, "Start", "Human answer", "Withdrawal"). */
import { MESSAGES, PROCESS_ID, resumeAt, type ProcessVariables } from '../bpmn/uebergabe/contract.ts';
import { nextWakeAt } from '../domain/handover/next-wake.ts';
import { situation } from '../domain/handover/situation.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { EngineRejection, EngineUnavailable, type Engine } from '../engine/port.ts';
import type { ClockworkRow } from '../store/port.ts';
import { needsAttention, soon } from './clockwork.ts';
import type { Core } from './core.ts';
import { readHandover } from './handover.ts';
import { withdrawIfRevoked } from './revoked.ts';

export interface Dispatching extends Core {
  readonly engine: Engine;
}

/** How long the engine keeps a wake-up that nobody waits for yet. */
export const TIME_TO_LIVE = 60 * 60_000;
const FIRST = 1_000;
const MOST = 5 * 60_000;

export const keyOf = (id: HandoverId, run: number): string => `${id}#${String(run)}`;

/** One look at what needs attention, oldest first, at most `limit`. Rejects with EngineUnavailable at the first sign of it. */
export async function dispatchPass(core: Dispatching, limit: number): Promise<number> {
  let done = 0;
  for (const row of await core.store.clockworkNeedingAttention(limit)) {
    if (!isDue(row, Date.parse(core.now()))) continue;
    await attend(core, row);
    done++;
  }
  return done;
}

/** Repeated with growing pauses until a step has answered. */
function isDue({ nudgedAt, nudges }: ClockworkRow, now: number): boolean {
  if (nudgedAt === null) return true;
  return now >= Date.parse(nudgedAt) + Math.min(MOST, FIRST * 2 ** Math.min(nudges, 20));
}

async function attend(core: Dispatching, row: ClockworkRow): Promise<void> {
  try {
    await (row.started ? wake(core, row) : start(core, row));
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    // The next in line must not wait for a poisoned one.
    core.report({ event: 'engine-refused', stream: row.stream, error });
    await noteNudge(core, row, {});
  }
}

async function start(core: Dispatching, row: ClockworkRow): Promise<void> {
  const { stream } = row;
  // Start against withdrawal: whoever was killed between offer and second look is caught here (protocol.md, "Start").
  await withdrawIfRevoked(core, stream);
  const { state } = await readHandover(core, stream);
  if (!state.exists || state.run !== row.run) return core.note(stream, (noted) => (state.exists ? noted : null));
  core.at('dispatch.before-start');
  await core.engine.create({
    processId: PROCESS_ID,
    variables: { ...variablesOf(core, stream, state) },
    ...entry(state),
  });
  core.at('dispatch.after-start');
  await noteNudge(core, row, { started: true, expectBy: soon(core.now()) });
}

/** The first run begins at the beginning, a later one where the situation belongs. */
const entry = (state: Handover): { startAt?: string } =>
  state.run === 1 ? {} : { startAt: resumeAt[situation(state)] };

export const variablesOf = (
  core: Pick<Core, 'policy' | 'today'>,
  id: HandoverId,
  state: Handover,
): ProcessVariables => ({
  id,
  run: state.run,
  key: keyOf(id, state.run),
  lage: situation(state),
  nextWakeAt: nextWakeAt(state, { policy: core.policy, today: core.today() }),
});

async function wake(core: Dispatching, row: ClockworkRow): Promise<void> {
  core.at('dispatch.before-wake');
  await publish(core, row.stop ? MESSAGES.stop : MESSAGES.goOn, row.stream, row.run, row.wakeRev);
  core.at('dispatch.after-wake');
  await noteNudge(core, row, {});
}

/** A wake-up carries no information (I2): who is woken reads what is so. */
export async function publish(
  { engine }: Pick<Dispatching, 'engine'>,
  name: string,
  id: HandoverId,
  run: number,
  rev: number,
): Promise<void> {
  const correlationKey = keyOf(id, run);
  try {
    await engine.publish({
      name,
      correlationKey,
      timeToLive: TIME_TO_LIVE,
      messageId: `${correlationKey}#${String(rev)}`,
    });
  } catch (error) {
    // Still waiting in the buffer: that is what was wanted.
    if (!(error instanceof EngineRejection && error.rejection === 'ALREADY_EXISTS')) throw error;
  }
}

/** Once begun, what it has still to learn goes out with the next pass; a wake-up is repeated later and later. */
const noteNudge = (core: Core, { stream, run }: ClockworkRow, change: Partial<ClockworkRow>): Promise<void> =>
  core.note(stream, (noted) => {
    if (noted === null || noted.run !== run) return noted;
    if (change.started === true) return { ...noted, ...change, nudgedAt: null, nudges: 0 };
    return needsAttention(noted) ? { ...noted, nudgedAt: core.now(), nudges: noted.nudges + 1 } : noted;
  });
