import { regularDeadline } from '../deadline-for.ts';
import type { Deadline } from '../deadline.ts';
import type { HandoverContext } from '../policy.ts';
import type { Handover } from '../state.ts';

/** Until when the sender has to take note of an answer that ends the work. */
export const toBeRead = (state: Handover, context: HandoverContext): Deadline =>
  regularDeadline({ rule: 'acknowledge', office: state.sender, urgent: state.urgent }, context);
