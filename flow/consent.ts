/** Commands on a consent: execute, then project. */
import type { ConsentCommand, ConsentState } from '../domain/consent/consent.ts';
import { consentDecider } from '../domain/consent/decider.ts';
import { toConsentRow } from '../domain/consent/row.ts';
import type { Actor } from '../domain/handover/policy.ts';
import { fold, type Folded } from '../domain/journal/fold.ts';
import type { ConsentId } from '../domain/journal/id.ts';
import { bestEffort } from './best-effort.ts';
import type { Core } from './core.ts';
import { execute, type Executed } from './execute.ts';

export async function readConsent(core: Pick<Core, 'store'>, id: ConsentId): Promise<Folded<ConsentState>> {
  return fold(consentDecider, await core.store.read(id));
}

export interface ConsentOrder {
  readonly id: ConsentId;
  readonly actor: Actor;
  readonly command: ConsentCommand;
  readonly commandId: string;
  readonly commandHash: string;
}

export async function executeConsent(core: Core, order: ConsentOrder): Promise<Executed<ConsentState>> {
  const { id, actor, command, commandId, commandHash } = order;
  const done = await execute(core, {
    decider: consentDecider,
    stream: id,
    office: actor.office,
    commandId,
    commandHash,
    ifMatch: null,
    decide: async (state, now) => {
      const today = core.policy.calendar.dayOf(now);
      return consentDecider.decide(state, command, { today, actor, policy: core.policy });
    },
  });
  if (done.ok && done.added !== null) {
    const { state, head } = done;
    await bestEffort(core, id, () => projectConsent(core, id, state, head.rev));
  }
  return done;
}

/** A withdrawal counts as not carried on until the fan-out says so: carrying it on once more changes nothing. */
export async function projectConsent(
  core: Pick<Core, 'store'>,
  id: ConsentId,
  state: ConsentState,
  rev: number,
  fannedOut = false,
): Promise<void> {
  if (state.status === 'none') return;
  const known = fannedOut ? null : await core.store.consent(id);
  await core.store.projectConsent(toConsentRow(id, state, rev, fannedOut || (known?.rev === rev && known.fannedOut)));
}
