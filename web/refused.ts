import type { Rejection } from '../domain/journal/decider.ts';

/** An id that cannot be one: the same answer as for one that is not the reader's. */
export const NOT_FOUND: Rejection = { code: 'not-found', kind: 'not-found', detail: '' };
