import { z } from 'zod';
import type { HandoverListItem } from '../../flow/port.ts';
import type { HandoverCounts } from '../../store/port.ts';
import { PlainDate } from '../../domain/journal/id.ts';
import { HandoverShape } from './handover.ts';

const count = z.int().min(0);
export const CountsShape = z
  .strictObject({
    inbox: z.strictObject({ all: count, overdue: count, today: count, answers: count, followUp: count }),
    sent: z.strictObject({ all: count, open: count }),
    overdue: count,
    open: count,
  })
  .meta({ id: 'HandoverCounts' }) satisfies z.ZodType<HandoverCounts>;

export const ListItemShape = z
  .strictObject({
    view: HandoverShape,
    followUpOn: PlainDate.nullable(),
    person: z.string().nullable().meta({ description: 'Initialen; null ohne Grundlage oder Recht' }),
  })
  .meta({ id: 'HandoverListItem' }) satisfies z.ZodType<HandoverListItem>;
