/** What leads to each failpoint, so that it is reached within a short life. */
import type { Failpoint } from '../../flow/failpoint.ts';
import { begin, type Chooser, crowd, forward, look, revoke, send, tidy, usual } from './chatter.ts';

const all =
  (...choosers: readonly Chooser[]): Chooser =>
  (world, now) =>
    choosers.flatMap((choose) => choose(world, now));

export interface Recipe {
  readonly choose: Chooser;
  /** It kills itself at one of the first so many passes. */
  readonly passes: number;
}
const recipe = (passes: number, ...choosers: readonly [Chooser, ...Chooser[]]): Recipe => ({
  choose: all(...choosers),
  passes,
});

export const RECIPES: { readonly [name in Failpoint]: Recipe } = {
  'execute.before-append': recipe(12, usual),
  'execute.after-append': recipe(12, usual),
  'project.before': recipe(12, usual),
  'project.between': recipe(12, usual),
  'project.after': recipe(12, usual),
  'offer.before-payload': recipe(2, send),
  'offer.after-payload': recipe(2, send),
  'offer.before-consent-again': recipe(2, send),
  'act.after-payload': recipe(3, look, crowd),
  'dispatch.before-start': recipe(2, send),
  'dispatch.after-start': recipe(2, send),
  'dispatch.before-wake': recipe(3, look, crowd),
  'dispatch.after-wake': recipe(3, look, crowd),
  'step.after-claim': recipe(2, send),
  'step.before-note': recipe(5, send, crowd),
  'step.before-complete': recipe(5, send, crowd),
  'notice.before-mail': recipe(3, send, crowd),
  'notice.after-mail': recipe(3, send, crowd),
  'forward.after-copy': recipe(1, send, forward),
  'forward.after-offer': recipe(1, send, forward),
  'withdraw.after-ledger': recipe(1, revoke),
  'withdraw.after-commit': recipe(1, revoke),
  'withdraw.between-handovers': recipe(1, revoke),
  'withdraw.before-done': recipe(1, revoke),
  'erase.after-ledger': recipe(1, revoke),
  'erase.after-vault': recipe(1, revoke),
  'rebase.after-commit': recipe(1, tidy),
  'rebase.after-stop': recipe(1, tidy),
  'seal.before-save': recipe(1, begin, usual),
  'seal.after-save': recipe(1, begin, usual),
  'recover.between-entries': recipe(2, usual),
};
