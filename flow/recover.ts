/** After a restore: what people have withdrawn and what was erased since holds all the same (off-store ledger). */
import type { Actor } from '../domain/handover/policy.ts';
import type { Checkpoint } from '../domain/journal/checkpoint.ts';
import { ConsentId, StreamId } from '../domain/journal/id.ts';
import { readConsent } from './consent.ts';
import type { Core } from './core.ts';
import { systemCommandId } from './handover.ts';
import { recordWithdrawal } from './withdraw.ts';
import type { LedgerEntry } from '../vault/port.ts';

export interface Replayed {
  readonly withdrawals: number;
  readonly erasures: number;
  /** Withdrawals of consents that the store does not know (any more): to be looked after by hand. */
  readonly unknown: readonly string[];
}

/**
 * `withdrawals`: at every start, because a kill between the ledger and the commit must not cost anybody a withdrawal.
 * `all`: after a restore, when keys that had been destroyed may be back.
 */
export async function replayLedger(core: Core, what: 'withdrawals' | 'all'): Promise<Replayed> {
  let [withdrawals, erasures] = [0, 0];
  const unknown: string[] = [];
  for (const entry of await core.ledger.all()) {
    if (entry.kind !== 'withdrawal') {
      if (what === 'withdrawals') continue;
      await erase(core, entry);
      erasures++;
    } else if ((await withdraw(core, entry)) === 'unknown') unknown.push(entry.consent);
    else withdrawals++;
    core.at('recover.between-entries');
  }
  return { withdrawals, erasures, unknown };
}

const erase = ({ vault }: Core, entry: Exclude<LedgerEntry, { kind: 'withdrawal' }>): Promise<void> =>
  entry.kind === 'erasure' ? vault.erase(entry.purpose) : vault.eraseCase(entry.case);

/** By the same command id as it was first said, so that it is recorded once. The fan-out follows by itself. */
async function withdraw(core: Core, entry: Extract<LedgerEntry, { kind: 'withdrawal' }>): Promise<'done' | 'unknown'> {
  const id = ConsentId.parse(entry.consent);
  const { state } = await readConsent(core, id);
  if (state.status === 'none') return 'unknown';
  const actor: Actor = { office: entry.office, role: 'system' };
  if (state.status !== 'given') return 'done';
  const done = await recordWithdrawal(core, actor, id, entry.commandId);
  // The command id may have been used for something else in the lost part of the store: the withdrawal holds all the same.
  if (!done.ok) await recordWithdrawal(core, actor, id, systemCommandId(`ledger#${id}#${entry.at}`));
  return 'done';
}

export interface Behind {
  readonly stream: string;
  readonly stored: number;
  readonly exported: number;
}

/** Streams that are shorter, or others, than the checkpoints kept outside say: these steps are lost. */
export async function behindExport(
  { store }: Pick<Core, 'store'>,
  exported: readonly Checkpoint[],
): Promise<readonly Behind[]> {
  const behind: Behind[] = [];
  const newest = new Map(exported.flatMap(({ heads }) => heads.map((head) => [head.stream, head])));
  for (const { stream, rev, hash } of newest.values()) {
    const commits = await store.read(StreamId.parse(stream));
    if (commits[rev - 1]?.hash !== hash) behind.push({ stream, stored: commits.length, exported: rev });
  }
  return behind;
}
