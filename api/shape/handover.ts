/** What `view` lets out of a handover, as schema: for the document, and for the test that compares it with real answers. */
import { z } from 'zod';
import { CategoryId, Ground, PurposeId } from '../../domain/consent/consent.ts';
import { ITEM_STATES, OUTCOMES } from '../../domain/handover/code.ts';
import { ItemId, OccasionId } from '../../domain/handover/command.ts';
import { Deadline } from '../../domain/handover/deadline.ts';
import { STATUSES } from '../../domain/handover/status.ts';
import { ACTIONS, TASKS, type HandoverView } from '../../domain/handover/view-types.ts';
import { CaseId, HandoverId, Instant, OfficeId, PlainDate } from '../../domain/journal/id.ts';

const TimelineEntry = z.strictObject({
  what: z.string(),
  at: Instant,
  office: OfficeId.nullable(),
  element: z.string(),
});

export const HandoverShape = z
  .strictObject({
    id: HandoverId,
    number: z.string().meta({ example: 'Ü 2026-00042' }),
    version: z.string().meta({ description: 'Stand für If-Match, auch in ETag' }),
    as: z.enum(['sender', 'recipient', 'koordination', 'datenschutz']),
    standing: z
      .enum([...STATUSES, 'not-realised'])
      .meta({ description: 'not-realised: „nicht zustande gekommen“, ohne Grund' }),
    closed: z.boolean(),
    case: CaseId.nullable(),
    sender: OfficeId,
    recipient: OfficeId,
    holder: OfficeId.nullable().meta({ description: 'wer den Staffelstab hat' }),
    task: z.enum(TASKS).nullable(),
    occasion: OccasionId,
    purpose: PurposeId,
    items: z.array(z.strictObject({ item: ItemId, state: z.enum(ITEM_STATES).nullable() })),
    categories: z.array(CategoryId),
    ground: Ground,
    persons: z.int(),
    municipality: z.string(),
    urgent: z.boolean(),
    offeredAt: Instant,
    since: Instant,
    openedAt: Instant.nullable(),
    deadline: Deadline.nullable(),
    clock: z.enum(['running', 'stopped', 'none']),
    overdueSince: PlainDate.nullable(),
    undoUntil: Instant.nullable(),
    previous: HandoverId.nullable(),
    next: z.strictObject({ id: HandoverId, to: OfficeId }).nullable(),
    reason: z.string().nullable(),
    recommended: OfficeId.nullable(),
    outcome: z.enum([...OUTCOMES, 'not-realised']).nullable(),
    acknowledgedAt: Instant.nullable(),
    deletion: z.enum(['none', 'requested', 'confirmed']),
    timeline: z.array(TimelineEntry),
    upcoming: z.array(z.strictObject({ what: z.enum(['reminder', 'due', 'escalation']), on: PlainDate })),
    actions: z.array(z.enum(ACTIONS)).meta({ description: 'was der Anmeldung jetzt offensteht' }),
    mayExplain: z.boolean().meta({ description: 'dürfen Antworten Freitext tragen? Nie, wenn eine ABH gesandt hat' }),
    place: z.strictObject({ now: z.string().nullable(), done: z.array(z.string()) }),
    stuck: z.boolean(),
  })
  .meta({
    id: 'Handover',
    description: 'Überleitung, wie diese Stelle sie sehen darf',
  }) satisfies z.ZodType<HandoverView>;
