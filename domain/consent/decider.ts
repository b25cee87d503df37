import type { Decider } from '../journal/decider.ts';
import { apply } from './apply.ts';
import { ConsentEvent, type ConsentCommand, type ConsentState } from './consent.ts';
import type { ConsentContext } from './context.ts';
import { decide } from './decide.ts';

/** Stream `e_…`. A repeated withdrawal is accepted without events: nothing to record. */
export const consentDecider: Decider<ConsentState, ConsentCommand, ConsentEvent, ConsentContext> = {
  initial: { status: 'none' },
  decide,
  apply,
  parseEvent: (body) => ConsentEvent.parse(body),
};
