/**
 * Withdrawal (protocol.md): off-store ledger, then the commit, which closes every payload at once (I7), then the fan-out to
 * every handover under the consent. A kill in between loses nothing: the ledger is replayed, the fan-out is taken up again.
 */
import type { ConsentState } from '../domain/consent/consent.ts';
import { consentDecider } from '../domain/consent/decider.ts';
import type { Actor } from '../domain/handover/policy.ts';
import { isFinal } from '../domain/handover/status.ts';
import type { ConsentId } from '../domain/journal/id.ts';
import { executeConsent, projectConsent, readConsent } from './consent.ts';
import type { Core } from './core.ts';
import { eraseIfEnded } from './erase.ts';
import type { Executed } from './execute.ts';
import { withdrawHandover } from './revoked.ts';

const WITHDRAW = { type: 'WithdrawConsent' } as const;

export async function withdrawConsent(
  core: Core,
  actor: Actor,
  id: ConsentId,
  key: string,
): Promise<Executed<ConsentState>> {
  const { state } = await readConsent(core, id);
  const wanted = consentDecider.decide(state, WITHDRAW, { today: core.today(), actor, policy: core.policy });
  if (!wanted.ok) return wanted;
  const commandId = `${actor.office}/${key}`;
  // A key that was used for something else is refused below, and must not stand in the ledger as a withdrawal.
  const isKeyUsed = (await core.store.read(id)).some((commit) => commit.commandId === commandId);
  if (wanted.events.length > 0 && !isKeyUsed) {
    await core.ledger.append({ kind: 'withdrawal', at: core.now(), consent: id, office: actor.office, commandId });
    core.at('withdraw.after-ledger');
  }
  const done = await recordWithdrawal(core, actor, id, commandId);
  core.at('withdraw.after-commit');
  // Closed already; whoever is still open is reached now, or by the next sweep.
  if (done.ok && done.added !== null)
    await fanOut(core, id).catch((error: unknown) => core.report({ event: 'pass-failed', pass: 'fan-out', error }));
  return done;
}

/** The same command whether a person says it or the ledger is replayed. */
export const recordWithdrawal = (
  core: Core,
  actor: Actor,
  id: ConsentId,
  commandId: string,
): Promise<Executed<ConsentState>> =>
  executeConsent(core, {
    id,
    actor,
    command: WITHDRAW,
    commandId,
    commandHash: core.vault.ref({ withdrawConsent: id }),
  });

/** Done when a pass begun after the last change finds nothing open any more. Repeating it harms nobody. */
export async function fanOut(core: Core, consent: ConsentId): Promise<void> {
  let handovers = 0;
  for (let found = 1; found !== 0; handovers += found) found = await onePass(core, consent);
  await eraseEnded(core, consent);
  const { state, head } = await readConsent(core, consent);
  core.at('withdraw.before-done');
  await projectConsent(core, consent, state, head.rev, true);
  core.report({ event: 'withdrawn', consent, handovers });
}

/** How many were still open. What a stale row says is not counted twice. */
async function onePass(core: Core, consent: ConsentId): Promise<number> {
  let found = 0;
  for (const { id, status } of await core.store.handoversUnderConsent(consent)) {
    if (isFinal(status)) continue;
    const done = await withdrawHandover(core, id, consent);
    core.at('withdraw.between-handovers');
    if (done.ok && done.added !== null) found++;
  }
  return found;
}

/** What had ended before has no clockwork any more that could end the access. */
async function eraseEnded(core: Core, consent: ConsentId): Promise<void> {
  for (const { id } of await core.store.handoversUnderConsent(consent)) await eraseIfEnded(core, id);
}
