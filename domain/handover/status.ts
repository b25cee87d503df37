/** Where a handover stands between the offices. */
export const STATUSES = [
  'offered',
  'delivered',
  'accepted',
  'running',
  'paused',
  'returned',
  'unanswered',
  'declined',
  'misdirected',
  'outcome-reported',
  'acknowledged',
  'forwarded',
  'withdrawn',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

/** Final is final (I8): no event changes one of these. */
export const FINAL_STATUSES = [
  'acknowledged',
  'forwarded',
  'withdrawn',
  'cancelled',
] as const satisfies readonly Status[];
export const isFinal = (status: Status): boolean => FINAL_STATUSES.some((final) => final === status);

/**
 * What is so, as the process model asks: the value of `situation(state)` and of the process variable `lage`. A fact, never a
 * next step; the model says what follows from it.
 */
export const LAGEN = [
  'offered', // recipient has not been told yet (also after a supplement or a reassignment)
  'reminder-due', // a reminder date has passed or the coordination asked for one, nobody was reminded yet
  'escalation-due', // the deadline has passed, the coordination was not told yet
  'answer-untold', // the other side has not been told about an answer yet
  'forward-open', // forwarded, the next office has no offer yet
  'awaiting-answer',
  'awaiting-outcome',
  'resting',
  'awaiting-supplement',
  'awaiting-acknowledgement',
  'withdrawn', // consent withdrawn, access not ended by the stop step yet
  'awaiting-deletion', // access ended, the recipient has not confirmed deletion of own copies yet
  'closed',
] as const;
export type Lage = (typeof LAGEN)[number];
