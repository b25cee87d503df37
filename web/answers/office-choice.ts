/** Another office, chosen among those that are possible. */
import type { OfficeId } from '../../domain/journal/id.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import type { Safe } from '../html.ts';
import { select, type FieldLook } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { officeName } from '../words/office.ts';

export const officeSelect = (
  visit: Visit,
  look: FieldLook,
  offices: readonly OfficeId[],
  form: Fields,
  problems: Problems,
  none = 'Bitte wählen',
): Safe =>
  select(
    look,
    [{ value: '', label: none }, ...offices.map((id) => ({ value: id, label: officeName(visit.deps.policy, id) }))],
    form.text(look.id),
    problems,
  );

export const readOffice = (offices: readonly OfficeId[], id: string, form: Fields): OfficeId | null =>
  offices.find((office) => office === form.text(id)) ?? null;
