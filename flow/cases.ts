/** An office's own cases. Everything personal goes to the vault before the commit names its reference. */
import { caseDecider } from '../domain/case/decider.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import { accept } from '../domain/journal/decider.ts';
import { type CaseId, caseIdFor } from '../domain/journal/id.ts';
import type { Page } from '../store/port.ts';
import type { SearchField, Sheet } from '../vault/port.ts';
import { answer, FORBIDDEN, NOT_FOUND, refused } from './answer.ts';
import { bestEffort } from './best-effort.ts';
import { type OpenCase, ownCase, projectCase, recordOf } from './case.ts';
import type { Core } from './core.ts';
import { execute } from './execute.ts';
import type { CaseInput } from './input.ts';
import type { Answer, CaseListItem, CaseView, Flow } from './port.ts';
import { logReads, type Shown } from './read-log.ts';
import { CONTACT, nameOf, recordSheet, unknownField } from './record.ts';

type Cases = Pick<Flow, 'openCase' | 'case' | 'cases' | 'searchCases'>;

export const cases = (core: Core): Cases => ({
  openCase: (who, input, key) => openCase(core, who, input, key),
  case: (who, id) => readCase(core, who, id),
  cases: (who, after, limit) => listCases(core, who, after, limit),
  searchCases: (who, field, value) => searchCases(core, who, field, value),
});

async function openCase(core: Core, who: Principal, input: CaseInput, key: string): Promise<Answer<CaseView>> {
  const unknown = unknownField(input, core.policy);
  if (unknown !== null) return refused(unknown);
  const id = caseIdFor(who.office, key);
  const sheet = recordSheet(input);
  const payload = core.vault.ref(sheet);
  const { municipality, persons } = input;
  const done = await execute(core, {
    decider: caseDecider,
    stream: id,
    office: who.office,
    commandId: `${who.office}/${key}`,
    commandHash: core.vault.ref({ openCase: input }),
    ifMatch: null,
    decide: async (state) => {
      const command = { type: 'OpenCase', municipality, persons, payload } as const;
      const decision = caseDecider.decide(state, command, { actor: who, policy: core.policy });
      if (!decision.ok) return decision;
      await core.vault.put({ case: id, office: who.office, purpose: 'akte' }, payload, sheet);
      return accept(...decision.events);
    },
  });
  if (!done.ok) return done;
  // Only now: of two requests under one key the refused one must not make the other's case findable by its names.
  await bestEffort(core, id, () => projectCase(core, id, done.state));
  return done.state.exists ? answer(viewOf(id, done.state, sheet), done.repeated) : refused(NOT_FOUND);
}

async function readCase(core: Core, who: Principal, id: CaseId): Promise<Answer<CaseView>> {
  if (who.role !== 'sachbearbeitung') return refused(FORBIDDEN);
  const state = await ownCase(core, who.office, id);
  if (state === null) return refused(NOT_FOUND);
  const record = await recordOf(core, id, state);
  if (record !== null) await logReads(core, who, [{ subject: id, categories: Object.keys(record) }]);
  return answer(viewOf(id, state, record));
}

async function listCases(core: Core, who: Principal, after: string | null, limit: number): Promise<Page<CaseListItem>> {
  if (who.role !== 'sachbearbeitung') return { rows: [], next: null };
  const { rows, next } = await core.store.cases(who.office, after, limit);
  return {
    rows: await listed(
      core,
      who,
      rows.map(({ id }) => id),
    ),
    next,
  };
}

async function searchCases(
  core: Core,
  who: Principal,
  field: SearchField,
  value: string,
): Promise<readonly CaseListItem[]> {
  if (who.role !== 'sachbearbeitung') return [];
  return listed(core, who, await core.vault.search(who.office, field, value));
}

async function listed(core: Core, who: Principal, ids: readonly CaseId[]): Promise<readonly CaseListItem[]> {
  const items: CaseListItem[] = [];
  const shown: Shown[] = [];
  for (const id of ids) {
    const state = await ownCase(core, who.office, id);
    if (state === null) continue;
    const contact = await recordOf(core, id, state, [CONTACT]);
    if (contact !== null) shown.push({ subject: id, categories: [CONTACT] });
    const { municipality, persons, openedAt } = state;
    const name = contact === null ? '' : nameOf(contact);
    items.push({ id, municipality, persons, openedAt, name, fileNumber: contact?.[CONTACT]?.['fileNumber'] ?? '' });
  }
  await logReads(core, who, shown);
  return items;
}

const viewOf = (id: CaseId, state: OpenCase, record: Sheet | null): CaseView => {
  const { office, municipality, persons, openedAt } = state;
  return { id, office, municipality, persons, openedAt, record };
};
