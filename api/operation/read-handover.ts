import { nothing, read } from '../define.ts';
import { handoverAnswered } from '../reply.ts';
import { HandoverShape } from '../shape/handover.ts';
import { HandoverPath } from '../shape/handover-path.ts';

export const readHandover = read({
  id: 'read-handover',
  path: '/api/handovers/{id}',
  summary: 'Überleitung, wie diese Stelle sie sehen darf',
  description: 'Ohne mitgesandte Angaben; die stehen unter `payload`.',
  roles: ['sachbearbeitung', 'koordination', 'datenschutz'],
  success: {
    status: 200,
    description: 'Überleitung',
    mediaType: 'application/json',
    shape: HandoverShape,
    versioned: true,
  },
  in: { path: HandoverPath, query: nothing },
  run: async ({ who, path }, { flow }) => handoverAnswered(await flow.handover(who, path.id)),
});
