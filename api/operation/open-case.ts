import { CaseInput } from '../../flow/input.ts';
import { command, nothing } from '../define.ts';
import { created } from '../reply.ts';
import { CaseShape } from '../shape/case.ts';

export const openCase = command({
  id: 'open-case',
  path: '/api/cases',
  summary: 'Fall anlegen',
  description: 'Die Angaben liegen verschlüsselt in der eigenen Akte der Stelle; niemand sonst kann sie lesen.',
  roles: ['sachbearbeitung'],
  success: { status: 201, description: 'Angelegt', mediaType: 'application/json', shape: CaseShape, versioned: false },
  in: { path: nothing, body: CaseInput.meta({ id: 'CaseInput' }) },
  run: async ({ who, body, key }, _request, { flow }) =>
    created(await flow.openCase(who, body, key), ({ id }) => `/api/cases/${id}`),
});
