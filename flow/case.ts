import type { CaseState } from '../domain/case/case.ts';
import { caseDecider } from '../domain/case/decider.ts';
import { toCaseRow } from '../domain/case/row.ts';
import { fold } from '../domain/journal/fold.ts';
import type { CaseId, OfficeId } from '../domain/journal/id.ts';
import type { Sheet } from '../vault/port.ts';
import type { CategoryId } from '../domain/consent/consent.ts';
import type { Core } from './core.ts';

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

export async function projectCase({ store }: Pick<Core, 'store'>, id: CaseId, state: CaseState): Promise<void> {
  if (state.exists) await store.projectCase(toCaseRow(id, state));
}
