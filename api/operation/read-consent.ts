import { z } from 'zod';
import { ConsentId } from '../../domain/journal/id.ts';
import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { ConsentShape } from '../shape/consent.ts';

export const readConsent = read({
  id: 'read-consent',
  path: '/api/consents/{id}',
  summary: 'Einwilligung',
  roles: ['sachbearbeitung', 'datenschutz'],
  success: {
    status: 200,
    description: 'Einwilligung',
    mediaType: 'application/json',
    shape: ConsentShape,
    versioned: false,
  },
  in: { path: z.strictObject({ id: ConsentId }), query: nothing },
  run: async ({ who, path }, { flow }) => answered(await flow.consent(who, path.id)),
});
