import { ConsentInput } from '../../flow/input.ts';
import { command, nothing } from '../define.ts';
import { created } from '../reply.ts';
import { ConsentShape } from '../shape/consent.ts';

export const giveConsent = command({
  id: 'give-consent',
  path: '/api/consents',
  summary: 'Unterschriebene Einwilligung festhalten',
  roles: ['sachbearbeitung'],
  success: {
    status: 201,
    description: 'Festgehalten',
    mediaType: 'application/json',
    shape: ConsentShape,
    versioned: false,
  },
  in: { path: nothing, body: ConsentInput.meta({ id: 'ConsentInput' }) },
  run: async ({ who, body, key }, _request, { flow }) =>
    created(await flow.giveConsent(who, body, key), ({ id }) => `/api/consents/${id}`),
});
