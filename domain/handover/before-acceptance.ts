import type { BeforeAcceptance, Handover } from './state.ts';

/** Kept at an acceptance, for ten minutes of second thoughts. */
export const before = ({ status, since, deadline, reminder, reminded, escalation }: Handover): BeforeAcceptance => ({
  status,
  since,
  deadline,
  reminder,
  reminded,
  escalation,
});

/** All is as it was. */
export function restored({ undo }: Handover): Partial<Handover> {
  if (undo === null) throw new Error('AcceptanceUndone without an acceptance: the stream is damaged');
  // Who has accepted knows the handover: it need not be delivered again.
  return { ...undo, status: undo.status === 'offered' ? 'delivered' : undo.status, undo: null };
}
