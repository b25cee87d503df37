import { z } from 'zod';
import { PlainDate, Instant } from '../../domain/journal/id.ts';
import { nothing, read } from '../define.ts';
import { json } from '../reply.ts';
import { OfficeShape, officeShown } from '../shape/office.ts';

export const me = read({
  id: 'me',
  path: '/api/me',
  summary: 'Wer bin ich, und welcher Tag ist heute?',
  description:
    'Eine Anmeldung ist eine Stelle und eine Rolle. `office` ist null, wenn die Stelle keine Überleitungen führt.',
  roles: ['sachbearbeitung', 'koordination', 'datenschutz'],
  success: {
    status: 200,
    description: 'Anmeldung, Stelle, Rolle, Uhr',
    mediaType: 'application/json',
    shape: z.strictObject({
      user: z.string(),
      role: z.enum(['sachbearbeitung', 'koordination', 'datenschutz']),
      office: OfficeShape.nullable(),
      now: Instant,
      today: PlainDate,
    }),
    versioned: false,
  },
  in: { path: nothing, query: nothing },
  run: async ({ who }, { flow, policy }) => {
    const office = policy.offices.get(who.office);
    const shown = office === undefined ? null : officeShown(office);
    return json({ user: who.user, role: who.role, office: shown, now: flow.now(), today: flow.today() });
  },
});
