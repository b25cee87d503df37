import type { DatabaseSync } from 'node:sqlite';
import { HandoverId } from '../../../domain/journal/id.ts';

/** Of all projected handovers. */
export const idsIn = (database: DatabaseSync): readonly { readonly id: HandoverId }[] =>
  database
    .prepare('select id from handovers order by id')
    .all()
    .map(({ id }) => ({ id: HandoverId.parse(id) }));
