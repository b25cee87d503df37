import type { Store } from '../port.ts';
import type { Connection } from './connection.ts';

/**
 * Before a rebuild. The clockwork's notes stay: they hold what the journal does not (which wake-ups were answered), and an open
 * stream without a note would never be missed. Numbers, settings and checkpoints are no projections.
 */
export const clearing = (db: Connection): Pick<Store, 'clearProjections'> => ({
  clearProjections: async () =>
    db.write(() => {
      for (const table of ['handovers', 'entries', 'counters', 'follow_ups', 'consents', 'cases'])
        db.run(`delete from ${table}`);
    }),
});
