import { accept, reject, type Decision } from '../../journal/decider.ts';
import type { HandoverCommand } from '../command.ts';
import type { HandoverEvent } from '../event.ts';
import type { HandoverContext } from '../policy.ts';
import type { Handover } from '../state.ts';

export type Outcome = Decision<HandoverEvent>;
export type Of<Type extends HandoverCommand['type']> = Extract<HandoverCommand, { type: Type }>;
/** One command's own rules; who and when were checked before (possible.ts). */
export type Rule<Type extends HandoverCommand['type']> = (
  state: Handover,
  command: Of<Type>,
  context: HandoverContext,
) => Outcome;

/** Where it happened: every event names its process and element (product.md rule 6). */
export const at = ({ element }: HandoverContext) => ({ process: 'uebergabe', element }) as const;

/** Known already: the command is right and there is nothing to record. */
export const nothingToRecord: Outcome = { ok: true, events: [] };

export { accept, reject };
