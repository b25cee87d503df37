/** The clockwork's note on one stream, as a function of what is so and what was noted before. Pure; `notes.ts` keeps it. */
import type { Handover } from '../domain/handover/state.ts';
import { situation, type Lage } from '../domain/handover/situation.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { type HandoverId, type Instant, instant } from '../domain/journal/id.ts';
import type { ClockworkRow } from '../store/port.ts';

const MINUTE = 60_000;
/** Silence of a step or of a wake-up becomes suspicious after this. */
const STEP_PATIENCE = 10 * MINUTE;
/** And of a wait, this long after its timer. */
const WAIT_PATIENCE = 60 * MINUTE;

export const later = (at: Instant, ms: number): Instant => instant(Date.parse(at) + ms);
export const soon = (now: Instant): Instant => later(now, STEP_PATIENCE);

/** Recorded by the engine's own steps, or of no concern to it: nobody has to wake it. */
const ENGINE_KNOWS: ReadonlySet<string> = new Set([
  'Offered',
  'Claimed',
  'Delivered',
  'Opened',
  'WorkStarted',
  'ReminderDue',
  'ReminderSent',
  'Unanswered',
  'Escalated',
  'EscalationSent',
  'AnswerTold',
  'NextOffered',
  'NextRefused',
  'AccessEnded',
  'Stuck',
]);

/** Newest rev of which the engine has to learn; 0: none. */
export const wakingRev = (commits: readonly Commit[]): number =>
  commits.findLast(({ events }) => events.some((event) => event !== null && !ENGINE_KNOWS.has(event.body.type)))?.rev ??
  0;

/** After a commit. `null`: nothing to drive (any more). */
export function afterCommit(
  stream: HandoverId,
  noted: ClockworkRow | null,
  state: Handover,
  commits: readonly Commit[],
  now: Instant,
): ClockworkRow | null {
  if (noted !== null && noted.run > state.run) return noted;
  if (noted === null && situation(state) === 'closed') return null;
  const row = noted?.run === state.run ? noted : freshRun(stream, state, noted, now);
  const wakeRev = Math.max(row.wakeRev, wakingRev(commits));
  const isNews = wakeRev > row.wakeRev || row.stuck !== state.stuck;
  return {
    ...row,
    wakeRev,
    stuck: state.stuck,
    stop: state.status === 'withdrawn' && (row.stop || state.deletion === 'access-open'),
    ...(isNews ? { nudgedAt: null, nudges: 0, expectBy: earlier(row.expectBy, soon(now), noted?.stuck === true) } : {}),
  };
}

function freshRun(stream: HandoverId, state: Handover, before: ClockworkRow | null, now: Instant): ClockworkRow {
  return {
    stream,
    run: state.run,
    started: state.claimed?.run === state.run,
    wakeRev: 0,
    answeredRev: before?.answeredRev ?? 0,
    // A new instance of a withdrawn handover has to be led into the stop step again.
    stop: state.status === 'withdrawn' && before !== null,
    nextWakeAt: null,
    expectBy: soon(now),
    nudgedAt: null,
    nudges: 0,
    stuck: state.stuck,
  };
}

/** One that was stuck gets all the patience anew. */
const earlier = (a: Instant, b: Instant, isAnew: boolean): Instant => (isAnew || b < a ? b : a);

/** What a step of the model has shown about the engine. */
export interface Step {
  /** It has read what is so, and what follows is the model's business. */
  readonly reads: boolean;
  /** It is the step to which `beenden` leads. */
  readonly stops: boolean;
}

/** After a step has done its work. `null`: the engine needs no more looking after. */
export function afterStep(
  noted: ClockworkRow | null,
  seen: { readonly stream: HandoverId; readonly state: Handover; readonly commits: readonly Commit[] },
  step: Step,
  nextWakeAt: Instant,
  now: Instant,
): ClockworkRow | null {
  const { stream, state, commits } = seen;
  const lage = situation(state);
  const row = afterCommit(stream, noted, state, commits, now);
  if (row === null || row.run !== state.run) return row;
  if (lage === 'closed') return null;
  const stop = row.stop && !step.stops;
  const answers = step.stops || (step.reads && !stop);
  return {
    ...row,
    started: true,
    stop,
    nextWakeAt,
    answeredRev: answers ? Math.max(row.answeredRev, state.rev) : row.answeredRev,
    expectBy: step.reads && isWait(lage) ? later(nextWakeAt > now ? nextWakeAt : now, WAIT_PATIENCE) : soon(now),
    ...(answers ? { nudgedAt: null, nudges: 0 } : {}),
  };
}

/** A technical fault outside: the engine is alive and will try again. */
export const afterFault = (noted: ClockworkRow | null, now: Instant, backOff: number): ClockworkRow | null =>
  noted === null ? null : { ...noted, started: true, expectBy: later(soon(now), backOff) };

/** Somebody has to be waited for; everything else the engine passes on by itself. */
const isWait = (lage: Lage): boolean => lage.startsWith('awaiting-') || lage === 'resting';

/** A silent wait is asked first: a wake-up to which every healthy instance answers. */
export const probed = (row: ClockworkRow, rev: number, now: Instant): ClockworkRow => ({
  ...row,
  wakeRev: rev,
  answeredRev: rev - 1,
  expectBy: soon(now),
  nudgedAt: null,
  nudges: 0,
});

export const needsAttention = (row: ClockworkRow): boolean => !row.started || row.answeredRev < row.wakeRev;
