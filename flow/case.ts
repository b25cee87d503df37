import type { CaseState } from '../domain/case/case.ts';
import { caseDecider } from '../domain/case/decider.ts';
import { toCaseRow } from '../domain/case/row.ts';
import { fold } from '../domain/journal/fold.ts';
import type { CaseId, OfficeId } from '../domain/journal/id.ts';
import { type SearchField, type Sheet, SheetUnreadable } from '../vault/port.ts';
import type { CategoryId } from '../domain/consent/consent.ts';
import type { Core } from './core.ts';
import { CONTACT, RESIDENCE } from './record.ts';

export type OpenCase = Extract<CaseState, { exists: true }>;

/** The case of this very office; `null`: unknown or foreign, which nobody is told apart. */
export async function ownCase(core: Pick<Core, 'store'>, office: OfficeId, id: CaseId): Promise<OpenCase | null> {
  const { state } = fold(caseDecider, await core.store.read(id));
  return state.exists && state.office === office ? state : null;
}

/** The office's own record of it; `null`: erased. */
export async function recordOf(
  { vault }: Pick<Core, 'vault'>,
  id: CaseId,
  { office, payload }: OpenCase,
  categories?: readonly CategoryId[],
): Promise<Sheet | null> {
  const sheet = await vault.read({ case: id, office, purpose: 'akte' }, payload, categories);
  return sheet === 'erased' ? null : sheet;
}

/**
 * Findable first, then listed: a row says that both are done, so that whoever was killed in between is caught up. From the
 * record the commit names, never from a request. Repeating it changes nothing.
 */
export async function projectCase(core: Pick<Core, 'store' | 'vault'>, id: CaseId, state: CaseState): Promise<void> {
  if (!state.exists) return;
  const record = await readableRecord(core, id, state);
  if (record !== null) await indexCase(core, id, state.office, record);
  await core.store.projectCase(toCaseRow(id, state));
}

/** A damaged record is found by nobody, but must not keep all other cases out of the lists. */
const readableRecord = (core: Pick<Core, 'vault'>, id: CaseId, state: OpenCase): Promise<Sheet | null> =>
  recordOf(core, id, state).catch((error: unknown) => {
    if (error instanceof SheetUnreadable) return null;
    throw error;
  });

async function indexCase({ vault }: Pick<Core, 'vault'>, id: CaseId, office: OfficeId, record: Sheet): Promise<void> {
  for (const [field, value] of soughtBy(record)) {
    if (!(await vault.search(office, field, value)).includes(id)) await vault.index(office, id, field, value);
  }
}

/** Last name alone and with the first name, either way round: exact match only. */
function soughtBy(record: Sheet): readonly (readonly [SearchField, string])[] {
  const { lastName = '', firstName = '', fileNumber = '' } = record[CONTACT] ?? {};
  const names = firstName === '' ? [lastName] : [lastName, `${firstName} ${lastName}`, `${lastName}, ${firstName}`];
  const sought: readonly (readonly [SearchField, string])[] = [
    ...names.map((name) => ['name', name] as const),
    ['file-number', fileNumber],
    ['birth-date', record[RESIDENCE]?.['birthDate'] ?? ''],
  ];
  return sought.filter(([, value]) => value !== '');
}
