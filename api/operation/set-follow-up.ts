import { FollowUpInput } from '../../flow/input.ts';
import { command } from '../define.ts';
import { answered } from '../reply.ts';
import { FollowUpShape } from '../shape/follow-up.ts';
import { HandoverPath } from '../shape/handover-path.ts';

export const setFollowUp = command({
  id: 'set-follow-up',
  method: 'put',
  path: '/api/handovers/{id}/follow-up',
  summary: 'Wiedervorlage setzen',
  description: 'Nur für die eigene Stelle sichtbar.',
  roles: ['sachbearbeitung'],
  success: {
    status: 200,
    description: 'Gesetzt',
    mediaType: 'application/json',
    shape: FollowUpShape,
    versioned: false,
  },
  in: { path: HandoverPath, body: FollowUpInput.meta({ id: 'FollowUpInput' }) },
  run: async ({ who, path, body, key }, _request, { flow }) =>
    answered(await flow.setFollowUp(who, path.id, body.on, key), (on) => ({ on })),
});
