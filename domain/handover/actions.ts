import type { HandoverContext } from './policy.ts';
import { obstacle } from './possible.ts';
import type { Reader } from './reader.ts';
import { COMMAND_OF } from './rights.ts';
import type { Handover } from './state.ts';
import { ACTIONS, type Action } from './view-types.ts';

/** The buttons: exactly what `decide` would not refuse for who, when or status. */
export const actions = (
  state: Handover,
  { principal }: Pick<Reader, 'principal'>,
  context: Pick<HandoverContext, 'now' | 'today' | 'policy'>,
): readonly Action[] =>
  ACTIONS.filter((action) => obstacle(state, COMMAND_OF[action], { ...context, actor: principal }) === null);
