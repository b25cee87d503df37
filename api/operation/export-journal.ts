import { nothing, read } from '../define.ts';
import { ofRejection } from '../problem/of-rejection.ts';
import { ExportShape } from '../shape/journal.ts';

export const exportJournal = read({
  id: 'export-journal',
  path: '/api/journal/export',
  summary: 'Übergabeprotokoll ausführen',
  description:
    'Für den Datenschutz alles, für eine Stelle ihre Überleitungen. Fortlaufend gesendet; bricht es ab, fehlt die letzte Zeile.',
  roles: ['sachbearbeitung', 'datenschutz'],
  success: {
    status: 200,
    description: 'JSON Lines',
    mediaType: 'application/jsonl',
    shape: ExportShape,
    versioned: false,
  },
  in: { path: nothing, query: nothing },
  run: async ({ who }, { flow }) => {
    const answer = await flow.exportJournal(who);
    if (!answer.ok) return ofRejection(answer.rejection);
    const headers = { 'Content-Disposition': `attachment; filename="uebergabeprotokoll-${flow.today()}.jsonl"` };
    return { status: 200, headers, content: { kind: 'lines', lines: answer.value } };
  },
});
