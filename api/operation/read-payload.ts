import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { HandoverPath } from '../shape/handover-path.ts';
import { PayloadShape } from '../shape/payload.ts';

export const readPayload = read({
  id: 'read-payload',
  path: '/api/handovers/{id}/payload',
  summary: 'Mitgesandte Angaben zur Person',
  description:
    'Die Grundlage wird bei jedem Lesen geprüft; fehlt sie, bleibt der Inhalt verschlossen (`open: false`). Jeder Zugriff wird für den Datenschutz festgehalten, der erste des Empfängers auch an der Überleitung.',
  roles: ['sachbearbeitung'],
  success: {
    status: 200,
    description: 'Angaben oder warum sie verschlossen sind',
    mediaType: 'application/json',
    shape: PayloadShape,
    versioned: false,
  },
  in: { path: HandoverPath, query: nothing },
  run: async ({ who, path }, { flow }) => answered(await flow.payload(who, path.id)),
});
