import { z } from 'zod';
import { CaseSearchInput } from '../../flow/input.ts';
import { ask, nothing } from '../define.ts';
import { json } from '../reply.ts';
import { CaseListItemShape } from '../shape/case.ts';

/** POST, because what is searched for is a person's and does not belong into an address. */
export const searchCases = ask({
  id: 'search-cases',
  path: '/api/cases/search',
  summary: 'Fälle der eigenen Stelle suchen',
  description: 'Nur genaue Übereinstimmung (Name, Aktenzeichen oder Geburtsdatum), denn die Felder sind verschlüsselt.',
  roles: ['sachbearbeitung'],
  success: {
    status: 200,
    description: 'Treffer',
    mediaType: 'application/json',
    shape: z.strictObject({ items: z.array(CaseListItemShape) }),
    versioned: false,
  },
  in: { path: nothing, body: CaseSearchInput.meta({ id: 'CaseSearchInput' }) },
  run: async ({ who, body }, { flow }) => json({ items: await flow.searchCases(who, body.field, body.value) }),
});
