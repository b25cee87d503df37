import { handoverDecider } from '../../../domain/handover/decider.ts';
import { situation } from '../../../domain/handover/situation.ts';
import { fold } from '../../../domain/journal/fold.ts';
import type { Check } from './exam.ts';
import { handoversOf } from './events.ts';

/** Everything comes to its end: nothing is open, the clockwork and the engine are empty. */
export const allClosed: Check = async (exam) => {
  const { house, testimony } = exam;
  if (!testimony.settled) return [];
  const open = handoversOf(exam).flatMap(([id, commits]) => {
    const lage = situation(fold(handoverDecider, commits).state);
    return lage === 'closed' ? [] : [`${id} never ends: ${lage}`];
  });
  const left = [
    'clockwork',
    'engine_instances',
    'engine_jobs',
    'engine_timers',
    'engine_subscriptions',
    'engine_incidents',
  ];
  const full = left.flatMap((table) => {
    const n = Number(house.sqlite.database.prepare(`select count(*) as n from ${table}`).get()?.['n']);
    return n === 0 ? [] : [`${String(n)} rows are left in ${table}`];
  });
  return [...open, ...full];
};

/** I4: at most one instance acts per (id, run). */
export const oneActs: Check = ({ testimony }) =>
  testimony.acted
    .filter(({ instances }) => instances.length > 1)
    .map(({ run, instances }) => `${run}: the instances ${instances.join(', ')} have acted`);
