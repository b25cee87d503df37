import { z } from 'zod';
import { HandoverId } from '../../domain/journal/id.ts';

export const HandoverPath = z.strictObject({ id: HandoverId });
