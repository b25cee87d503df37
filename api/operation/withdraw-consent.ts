import { z } from 'zod';
import { ConsentId } from '../../domain/journal/id.ts';
import { command, nothing } from '../define.ts';
import { answered } from '../reply.ts';
import { ConsentShape } from '../shape/consent.ts';

export const withdrawConsent = command({
  id: 'withdraw-consent',
  path: '/api/consents/{id}/withdrawal',
  summary: 'Einwilligung widerrufen',
  description:
    'Wirkt, bevor geantwortet wird: Laufende Überleitungen enden, der Zugriff auf die Angaben ist geschlossen.',
  roles: ['sachbearbeitung', 'datenschutz'],
  success: {
    status: 200,
    description: 'Widerrufen',
    mediaType: 'application/json',
    shape: ConsentShape,
    versioned: false,
  },
  in: { path: z.strictObject({ id: ConsentId }), body: nothing },
  run: async ({ who, path, key }, _request, { flow }) => answered(await flow.withdrawConsent(who, path.id, key)),
});
