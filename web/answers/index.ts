/** All answers in the order in which they are offered. */
import type { Action } from '../../domain/handover/view-types.ts';
import type { Answer } from './answer.ts';
import { decline } from './decline.ts';
import { extend } from './extend.ts';
import { forward } from './forward.ts';
import { misdirect } from './misdirect.ts';
import { accept, acknowledge, cancel, confirmDeletion, remind, resume, undo } from './one-click.ts';
import { outcome } from './outcome.ts';
import { pause } from './pause.ts';
import { reassign } from './reassign.ts';
import { report } from './report.ts';
import { returnForSupplement } from './return.ts';
import { supplement } from './supplement.ts';

const BY_ACTION: { readonly [action in Action]: Answer } = {
  accept,
  acknowledge,
  'confirm-deletion': confirmDeletion,
  resume,
  remind,
  undo,
  supplement,
  outcome,
  report,
  return: returnForSupplement,
  forward,
  misdirect,
  decline,
  pause,
  cancel,
  extend,
  reassign,
};
export const ANSWERS: readonly Answer[] = Object.values(BY_ACTION);
export const answersFor = (actions: readonly Action[]): readonly Answer[] =>
  ANSWERS.filter(({ action }) => actions.includes(action));
