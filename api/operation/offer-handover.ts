import { OfferInput } from '../../flow/input.ts';
import { command, nothing } from '../define.ts';
import { created, versioned } from '../reply.ts';
import { HandoverShape } from '../shape/handover.ts';

export const offerHandover = command({
  id: 'offer-handover',
  path: '/api/handovers',
  summary: 'Überleitung anbieten',
  description:
    'Genau eine Grundlage: eine gültige Einwilligung für Stelle, Zweck und Angaben oder eine benannte Vorschrift.',
  roles: ['sachbearbeitung'],
  success: {
    status: 201,
    description: 'Angeboten',
    mediaType: 'application/json',
    shape: HandoverShape,
    versioned: true,
  },
  in: { path: nothing, body: OfferInput.meta({ id: 'OfferInput' }) },
  run: async ({ who, body, key }, _request, { flow }) =>
    created(await flow.offer(who, body, key), ({ id }) => `/api/handovers/${id}`, versioned),
});
