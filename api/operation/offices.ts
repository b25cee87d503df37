import { z } from 'zod';
import { nothing, read } from '../define.ts';
import { json } from '../reply.ts';
import { OfficeShape, officeShown } from '../shape/office.ts';

const Query = z.strictObject({
  kind: z.string().max(40).optional().meta({ example: 'cm' }),
  municipality: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Kommune, die die Stelle bedient (auch kreisweite Stellen)' }),
  receives: z.enum(['true', 'false']).optional(),
});

export const offices = read({
  id: 'offices',
  path: '/api/offices',
  summary: 'Stellen mit Zuständigkeit und Anwesenheit',
  roles: ['sachbearbeitung', 'koordination', 'datenschutz'],
  success: {
    status: 200,
    description: 'Alle passenden Stellen',
    mediaType: 'application/json',
    shape: z.strictObject({ items: z.array(OfficeShape) }),
    versioned: false,
  },
  in: { path: nothing, query: Query },
  run: async ({ query }, { policy }) => {
    const fits = [...policy.offices.values()].filter(
      (office) =>
        (query.kind === undefined || office.kind === query.kind) &&
        (query.municipality === undefined || office.area.length === 0 || office.area.includes(query.municipality)) &&
        (query.receives === undefined || String(office.receives) === query.receives),
    );
    return json({ items: fits.map(officeShown) });
  },
});
