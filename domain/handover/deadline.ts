import { z } from 'zod';
import { PlainDate } from '../journal/id.ts';

/** Which rule set a deadline. Working days among offices, pausable (product.md rule 8). */
export const DEADLINE_RULES = ['answer', 'supplement', 'interim', 'acknowledge', 'review', 'deletion'] as const;
export type DeadlineRule = (typeof DEADLINE_RULES)[number];

/** All three are days on which something is due by their end; the clockwork wakes at 06:00 in Germany. */
export const Deadline = z.strictObject({
  rule: z.enum(DEADLINE_RULES),
  due: PlainDate,
  remindOn: PlainDate,
  /** First working day after `due` on which the coordination is told. */
  escalateOn: PlainDate,
});
export type Deadline = z.infer<typeof Deadline>;
