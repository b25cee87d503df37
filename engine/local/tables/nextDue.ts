import type { DatabaseSync } from 'node:sqlite';
import { integerOrNull } from './read.ts';

/** When the earliest timer, job or message falls due; Infinity if nothing waits for time. */
export function nextDueQuery(database: DatabaseSync): () => number {
  const query = database.prepare(
    `SELECT min(due) AS due FROM (SELECT min(due) AS due FROM engine_timers
       UNION ALL SELECT min(due) FROM engine_jobs WHERE due IS NOT NULL
       UNION ALL SELECT min(expires) FROM engine_messages)`,
  );
  return () => {
    const row = query.get();
    return row === undefined ? Infinity : (integerOrNull(row, 'due') ?? Infinity);
  };
}
