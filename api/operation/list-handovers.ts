import { z } from 'zod';
import type { ListRequest } from '../../flow/port.ts';
import { nothing, read } from '../define.ts';
import { problem } from '../problem/problem.ts';
import { json } from '../reply.ts';
import { CountsShape, ListItemShape } from '../shape/list.ts';
import { PageQuery, pageOf } from '../shape/page.ts';

const Query = PageQuery.extend({
  view: z.enum(['inbox', 'sent', 'overdue', 'open']).default('inbox'),
  filter: z
    .enum(['all', 'overdue', 'today', 'answers', 'follow-up'])
    .optional()
    .meta({ description: 'nur für view=inbox' }),
  open: z.enum(['true', 'false']).optional().meta({ description: 'nur für view=sent' }),
}).strict();

export const listHandovers = read({
  id: 'list-handovers',
  path: '/api/handovers',
  summary: 'Posteingang, Gesendetes, Überfälliges, Offenes',
  description:
    '`inbox` und `sent` gehören der eigenen Stelle (Sachbearbeitung). `overdue` und `open` zeigen der Sachbearbeitung, was ihre Stelle betrifft, der Koordination alles.',
  roles: ['sachbearbeitung', 'koordination'],
  success: {
    status: 200,
    description: 'Eine Seite mit den Zählern der Anmeldung',
    mediaType: 'application/json',
    shape: pageOf(ListItemShape).extend({ counts: CountsShape }),
    versioned: false,
  },
  in: { path: nothing, query: Query },
  run: async ({ who, query }, { flow }) => {
    const list = asked(query);
    if (list === null)
      return problem('query-invalid', { detail: '„filter“ gehört zu view=inbox, „open“ zu view=sent.' });
    if (who.role !== 'sachbearbeitung' && (list.view === 'inbox' || list.view === 'sent'))
      return problem('role-not-entitled');
    const [page, counts] = await Promise.all([
      flow.list(who, list, query.after ?? null, query.limit),
      flow.counts(who),
    ]);
    return json({ items: page.rows, next: page.next, counts });
  },
});

function asked(query: z.output<typeof Query>): ListRequest | null {
  if (query.filter !== undefined && query.view !== 'inbox') return null;
  if (query.open !== undefined && query.view !== 'sent') return null;
  switch (query.view) {
    case 'inbox':
      return { view: 'inbox', filter: query.filter ?? 'all' };
    case 'sent':
      return { view: 'sent', open: query.open === undefined ? null : query.open === 'true' };
    case 'overdue':
    case 'open':
      return { view: query.view };
  }
}
