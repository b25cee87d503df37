import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { ConsentShape } from '../shape/consent.ts';
import { PageQuery, pageOf } from '../shape/page.ts';

export const listConsents = read({
  id: 'list-consents',
  path: '/api/consents',
  summary: 'Einwilligungen, neueste zuerst',
  description: 'Die eigenen der Stelle; für den Datenschutz alle.',
  roles: ['sachbearbeitung', 'datenschutz'],
  success: {
    status: 200,
    description: 'Eine Seite',
    mediaType: 'application/json',
    shape: pageOf(ConsentShape),
    versioned: false,
  },
  in: { path: nothing, query: PageQuery },
  run: async ({ who, query }, { flow }) =>
    answered(await flow.consents(who, query.after ?? null, query.limit), (page) => ({
      items: page.rows,
      next: page.next,
    })),
});
