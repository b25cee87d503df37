import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { PageQuery, pageOf } from '../shape/page.ts';
import { ReadShape } from '../shape/read.ts';

export const listReads = read({
  id: 'list-reads',
  path: '/api/reads',
  summary: 'Wer hat wann welche Angaben gelesen?',
  description: 'Nur für den Datenschutz, neueste zuerst.',
  roles: ['datenschutz'],
  success: {
    status: 200,
    description: 'Eine Seite',
    mediaType: 'application/json',
    shape: pageOf(ReadShape),
    versioned: false,
  },
  in: { path: nothing, query: PageQuery },
  run: async ({ who, query }, { flow }) =>
    answered(await flow.reads(who, query.after ?? null, query.limit), (page) => ({
      items: page.rows,
      next: page.next,
    })),
});
