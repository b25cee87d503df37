/** Closed lists of coded answers. Labels are in config/data/codes.json (German, as clerks say them). */
export const DECLINE_REASONS = [
  'person-wants-not', // ends the referral, never the person's procedure
  'not-competent',
  'no-capacity',
  'not-reachable', // at least two attempts
  'no-offer', // counts as a hint at a structural gap
] as const;
export const RETURN_REASONS = ['contact-wrong', 'task-unclear', 'document-missing'] as const;
/** Never why the person cannot: an illness would be health data (Art. 9 DSGVO) in a journal that forgets nothing. */
export const PAUSE_REASONS = [
  'person-absent',
  'waits-for-authority',
  'waits-for-course',
  'person-unavailable',
] as const;
/** `result` and `partly-result` are results; the others are endings without result. */
export const OUTCOMES = ['result', 'partly-result', 'not-attended', 'ended-by-person', 'moved-away'] as const;
export const ITEM_STATES = ['provided', 'not-provided', 'in-progress'] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];
export type ReturnReason = (typeof RETURN_REASONS)[number];
export type PauseReason = (typeof PAUSE_REASONS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type ItemState = (typeof ITEM_STATES)[number];

export const isResult = (outcome: Outcome): boolean => outcome === 'result' || outcome === 'partly-result';
