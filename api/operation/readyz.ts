import { z } from 'zod';
import { open } from '../define.ts';
import { problem } from '../problem/problem.ts';
import { json } from '../reply.ts';

export const readyz = open({
  id: 'readyz',
  path: '/readyz',
  summary: 'Kann der Dienst arbeiten?',
  description: '503 nennt in `errors`, was fehlt (ein Wort je Ursache).',
  success: {
    status: 200,
    description: 'Er kann arbeiten',
    mediaType: 'application/json',
    shape: z.strictObject({ ready: z.literal(true) }),
    versioned: false,
  },
  run: async ({ flow }) => {
    const missing = await flow.readiness();
    if (missing.length === 0) return json({ ready: true });
    return problem('not-ready', { errors: missing.map((detail) => ({ pointer: '', detail })) }, { 'Retry-After': '5' });
  },
});
