import { nothing, read } from '../define.ts';
import { json } from '../reply.ts';
import { CaseListItemShape } from '../shape/case.ts';
import { PageQuery, pageOf } from '../shape/page.ts';

export const listCases = read({
  id: 'list-cases',
  path: '/api/cases',
  summary: 'Fälle der eigenen Stelle, neueste zuerst',
  roles: ['sachbearbeitung'],
  success: {
    status: 200,
    description: 'Eine Seite',
    mediaType: 'application/json',
    shape: pageOf(CaseListItemShape),
    versioned: false,
  },
  in: { path: nothing, query: PageQuery },
  run: async ({ who, query }, { flow }) => {
    const page = await flow.cases(who, query.after ?? null, query.limit);
    return json({ items: page.rows, next: page.next });
  },
});
