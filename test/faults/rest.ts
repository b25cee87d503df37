import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../store/port.ts';

const WAITING_JOBS = `select count(*) as n from engine_jobs where state in ('ready', 'active')`;
const INSTANCES = 'select count(*) as n from engine_instances';
const count = (database: DatabaseSync, sql: string): number => Number(database.prepare(sql).get()?.['n']);
const QUIET_LOOKS = 2;

/** Waits until nobody has anything to do before the clock moves: no wake-up unanswered, no job ready or in work. */
export async function rest(
  store: Pick<Store, 'clockworkCounts'>,
  database: DatabaseSync,
  ms: number,
): Promise<{ open: number; attention: number; stuck: number; instances: number }> {
  const end = performance.now() + ms;
  for (let quiet = 0; ;) {
    const jobs = count(database, WAITING_JOBS);
    const counts = await store.clockworkCounts();
    quiet = jobs + counts.attention === 0 ? quiet + 1 : 0;
    if (quiet >= QUIET_LOOKS || performance.now() > end) return { ...counts, instances: count(database, INSTANCES) };
    await pause(15);
  }
}
