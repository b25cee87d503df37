import { z } from 'zod';
import { CaseId } from '../../domain/journal/id.ts';
import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { CaseShape } from '../shape/case.ts';

export const readCase = read({
  id: 'read-case',
  path: '/api/cases/{id}',
  summary: 'Fall der eigenen Stelle mit Akte',
  description: 'Der Zugriff wird für den Datenschutz festgehalten. Fälle anderer Stellen gibt es hier nicht (404).',
  roles: ['sachbearbeitung'],
  success: { status: 200, description: 'Fall', mediaType: 'application/json', shape: CaseShape, versioned: false },
  in: { path: z.strictObject({ id: CaseId }), query: nothing },
  run: async ({ who, path }, { flow }) => answered(await flow.case(who, path.id)),
});
