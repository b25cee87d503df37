/** The commits of one handover, to be verified elsewhere: JSON Lines. */
import { HandoverId } from '../../domain/journal/id.ts';
import { NOT_FOUND } from '../refused.ts';
import { EVERYBODY, type Site } from '../site.ts';

export function handoverJournal(site: Site): void {
  site.get('/ueberleitungen/:id/protokoll', EVERYBODY, async (visit) => {
    const id = HandoverId.safeParse(visit.param('id')).data;
    if (id === undefined) return visit.refuse(NOT_FOUND);
    const answer = await visit.deps.flow.journal(visit.who, id);
    if (!answer.ok) return visit.refuse(answer.rejection);
    visit.response
      .attachment('uebergabeprotokoll.jsonl')
      .type('application/x-ndjson')
      .send(answer.value.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
}
