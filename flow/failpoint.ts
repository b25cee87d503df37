/** Places at which a fault test may kill the process. In production `at` does nothing; only config wires another one. */
export const FAILPOINTS = [
  'execute.before-append',
  'execute.after-append',
  'project.before',
  'project.between',
  'project.after',
  'offer.before-payload',
  'offer.after-payload',
  'offer.before-consent-again',
  'act.after-payload',
  'dispatch.before-start',
  'dispatch.after-start',
  'dispatch.before-wake',
  'dispatch.after-wake',
  'step.after-claim',
  'step.before-note',
  'step.before-complete',
  'notice.before-mail',
  'notice.after-mail',
  'forward.after-copy',
  'forward.after-offer',
  'withdraw.after-ledger',
  'withdraw.after-commit',
  'withdraw.between-handovers',
  'withdraw.before-done',
  'erase.after-ledger',
  'erase.after-vault',
  'rebase.after-commit',
  'rebase.after-stop',
  'seal.before-save',
  'seal.after-save',
  'recover.between-entries',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];
export type At = (name: Failpoint) => void;

export const nowhere: At = () => undefined;

export const isFailpoint = (name: string): name is Failpoint => FAILPOINTS.some((known) => known === name);

/** `act` is called when `name` is passed for the n-th time, and never again. */
export function onPass(name: Failpoint, n: number, act: () => void): At {
  let passed = 0;
  return (reached) => {
    if (reached === name && ++passed === n) act();
  };
}
