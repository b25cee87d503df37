import { z } from 'zod';
import { PlainDate } from '../../domain/journal/id.ts';

export const FollowUpShape = z.strictObject({ on: PlainDate.nullable() }).meta({ id: 'FollowUp' });
