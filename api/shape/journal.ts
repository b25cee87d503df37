import { z } from 'zod';

/** Each record as in the export; its format is docs of the journal (domain/journal), not of the API. */
export const JournalShape = z.strictObject({ records: z.array(z.looseObject({})) }).meta({
  id: 'Journal',
  description: 'Schritte einer Überleitung, so weit diese Stelle sie haben darf; Form wie im Export',
});
export const ExportShape = z
  .string()
  .meta({ description: 'JSON Lines: Kopf, Schritte, Prüfpunkte; prüfbar mit `npm run verify`' });
