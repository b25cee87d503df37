import { nothing, read } from '../define.ts';
import { answered } from '../reply.ts';
import { HandoverPath } from '../shape/handover-path.ts';
import { JournalShape } from '../shape/journal.ts';

export const readJournal = read({
  id: 'read-journal',
  path: '/api/handovers/{id}/journal',
  summary: 'Übergabeprotokoll einer Überleitung',
  description: 'Was die Stelle nicht lesen darf, steht nur als Prüfsumme darin.',
  roles: ['sachbearbeitung', 'datenschutz'],
  success: {
    status: 200,
    description: 'Schritte',
    mediaType: 'application/json',
    shape: JournalShape,
    versioned: false,
  },
  in: { path: HandoverPath, query: nothing },
  run: async ({ who, path }, { flow }) => answered(await flow.journal(who, path.id), (records) => ({ records })),
});
