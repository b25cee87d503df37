import { z } from 'zod';
import { Instant, PlainDate } from '../../domain/journal/id.ts';
import { ask, nothing } from '../define.ts';
import { problem } from '../problem/problem.ts';
import { json } from '../reply.ts';

const Body = z.union([
  z
    .strictObject({ workingDays: z.int().min(1).max(260) })
    .meta({ description: '06:00 Uhr am n-ten Arbeitstag von heute an' }),
  z.strictObject({ to: Instant }).meta({ description: 'ein Zeitpunkt, der noch kommt' }),
]);

export const moveClock = ask({
  id: 'move-clock',
  path: '/demo/clock',
  summary: 'Uhr der Vorführung vorstellen',
  description: 'Nur im Vorführbetrieb, nur vorwärts. Fristen, Erinnerungen und Eskalationen folgen sofort.',
  roles: ['sachbearbeitung', 'koordination', 'datenschutz'],
  demoOnly: true,
  success: {
    status: 200,
    description: 'Vorgestellt',
    mediaType: 'application/json',
    shape: z.strictObject({ now: Instant, today: PlainDate }),
    versioned: false,
  },
  in: { path: nothing, body: Body.meta({ id: 'ClockMove' }) },
  run: async ({ body }, { flow, policy, moveClock }) => {
    if (moveClock === null) return problem('not-found');
    const to =
      'to' in body ? body.to : policy.calendar.wakeTime(policy.calendar.addWorkingDays(flow.today(), body.workingDays));
    if (to <= flow.now()) return problem('clock-only-forward', { field: '/to' });
    await moveClock(Date.parse(to));
    return json({ now: flow.now(), today: flow.today() });
  },
});
