import type { Decider } from '../journal/decider.ts';
import { apply } from './apply.ts';
import type { HandoverCommand } from './command.ts';
import { decide } from './decide.ts';
import { HandoverEvent } from './event.ts';
import type { HandoverContext } from './policy.ts';
import type { HandoverState } from './state.ts';

/**
 * The rules of one handover. An accepted decision without events means "nothing to record" (a repeated Open, Claim,
 * MarkStuck, Withdraw, Note…, an Observe before anything is due): the caller appends no commit and answers as if it had.
 */
export const handoverDecider: Decider<HandoverState, HandoverCommand, HandoverEvent, HandoverContext> = {
  initial: { exists: false },
  decide,
  apply,
  parseEvent: (body) => HandoverEvent.parse(body),
};
