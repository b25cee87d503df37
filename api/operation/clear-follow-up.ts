import { command, nothing } from '../define.ts';
import { answered } from '../reply.ts';
import { FollowUpShape } from '../shape/follow-up.ts';
import { HandoverPath } from '../shape/handover-path.ts';

export const clearFollowUp = command({
  id: 'clear-follow-up',
  method: 'delete',
  path: '/api/handovers/{id}/follow-up',
  summary: 'Wiedervorlage löschen',
  roles: ['sachbearbeitung'],
  success: {
    status: 200,
    description: 'Gelöscht',
    mediaType: 'application/json',
    shape: FollowUpShape,
    versioned: false,
  },
  in: { path: HandoverPath, body: nothing },
  run: async ({ who, path, key }, _request, { flow }) =>
    answered(await flow.setFollowUp(who, path.id, null, key), (on) => ({ on })),
});
