import type { HandoverEvent } from '../event.ts';
import type { HandoverContext } from '../policy.ts';
import type { Handover } from '../state.ts';
import { at } from './rule.ts';

/** Who works before the minutes for undoing are over has begun: recorded as its own fact, before the deed. */
export const workStarted = (state: Handover, context: HandoverContext): readonly HandoverEvent[] =>
  state.status === 'accepted' ? [{ type: 'WorkStarted', ...at(context) }] : [];
