import { handoverDecider } from '../../../domain/handover/decider.ts';
import { fold } from '../../../domain/journal/fold.ts';
import { createFlow } from '../../../flow/create-flow.ts';
import { clerk } from '../offices.ts';
import type { Check } from './exam.ts';
import { handoversOf } from './events.ts';

/** What was sent under a withdrawn consent is unreadable for everybody, by rights and by keys. */
export const withdrawnUnreadable: Check = async (exam) => {
  const { core } = exam.house;
  const flow = createFlow({ core, readiness: async () => [] });
  const wrong: string[] = [];
  for (const [id, commits] of handoversOf(exam)) {
    const { state } = fold(handoverDecider, commits);
    if (!state.exists || state.ground.kind !== 'consent') continue;
    const { consent } = state.ground;
    if (!exam.testimony.withdrawn.includes(consent)) continue;
    for (const office of [state.sender, state.recipient]) {
      // Ended before the withdrawal, it is the sender's own record of what it did; never the recipient's.
      const seen = office === state.recipient ? await flow.payload(clerk(office), id) : null;
      if (seen?.ok === true && seen.value.open) wrong.push(`${id} is shown to ${office} after the withdrawal`);
      const sheet = await core.vault.read({ case: state.case, office, purpose: id }, state.payload);
      if (exam.testimony.settled && sheet !== 'erased') wrong.push(`${id}: the key of ${office} is still there`);
    }
  }
  return wrong;
};
