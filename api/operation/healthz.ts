import { z } from 'zod';
import { open } from '../define.ts';
import { json } from '../reply.ts';

/** Alive: asks nothing of store and engine, so that an outage there does not restart the process. */
export const healthz = open({
  id: 'healthz',
  path: '/healthz',
  summary: 'Läuft der Dienst?',
  success: {
    status: 200,
    description: 'Er läuft',
    mediaType: 'application/json',
    shape: z.strictObject({ alive: z.literal(true) }),
    versioned: false,
  },
  run: () => Promise.resolve(json({ alive: true })),
});
