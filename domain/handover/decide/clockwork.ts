/** What the clockwork does to itself: take up a run, begin a new one, give up. */
import { refuse } from '../rejection.ts';
import { situation } from '../situation.ts';
import type { Handover } from '../state.ts';
import type { Instant } from '../../journal/id.ts';
import { accept, at, nothingToRecord, reject, type Rule } from './rule.ts';

/** At most one instance acts per run (I4): the first claim wins, a repeated one says nothing new. */
export const claim: Rule<'Claim'> = (state, { run, instance }, context) => {
  if (run !== state.run) return reject(refuse('other-run'));
  if (state.claimed === null) return accept({ type: 'Claimed', ...at(context), run, instance });
  return state.claimed.instance === instance ? nothingToRecord : reject(refuse('claimed-by-other'));
};

/** Silence twice in 24 hours is repaired, the third time a person has to look (`MarkStuck` is the caller's answer). */
const REPAIRS_PER_DAY = 2;
const DAY = 86_400_000;

export const rebase: Rule<'Rebase'> = (state, { reason }, context) => {
  if (situation(state) === 'closed') return reject(refuse('ended'));
  if (reason === 'silent') {
    if (state.stuck) return reject(refuse('stuck'));
    if (repairsWithinADay(state, context.now) >= REPAIRS_PER_DAY) return reject(refuse('rebased-too-often'));
  }
  return accept({ type: 'Rebased', ...at(context), run: state.run + 1, reason });
};

const repairsWithinADay = (state: Handover, now: Instant): number =>
  state.rebasedAt.filter((before) => Date.parse(now) - Date.parse(before) < DAY).length;

export const markStuck: Rule<'MarkStuck'> = (state, _command, context) =>
  state.stuck || situation(state) === 'closed' ? nothingToRecord : accept({ type: 'Stuck', ...at(context) });
