/** Lists and counts: rows through `view`, so that a list says no more than its pages. */
import { recipientMayRead } from '../domain/handover/readable.ts';
import type { HandoverRow } from '../domain/handover/row.ts';
import { view } from '../domain/handover/view.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { PlainDate } from '../domain/journal/id.ts';
import { type HandoverCounts, type HandoverList, type Page, StoreUnavailable } from '../store/port.ts';
import type { Sheet } from '../vault/port.ts';
import { viewContext } from './answer.ts';
import { ownCase, recordOf } from './case.ts';
import type { Core } from './core.ts';
import { groundFor } from './ground.ts';
import type { Flow, HandoverListItem, ListRequest } from './port.ts';
import { logReads, type Shown } from './read-log.ts';
import { CONTACT, initialsOf } from './record.ts';

const NOTHING: Page<HandoverListItem> = { rows: [], next: null };

export const lists = (core: Core): Pick<Flow, 'list' | 'counts' | 'handoversOfCase'> => ({
  async list(who, request, after, limit) {
    const list = listOf(core, who, request);
    if (list === null) return NOTHING;
    const { rows, next } = await core.store.handovers(list, after, limit);
    return { rows: await itemsOf(core, who, rows), next };
  },
  async handoversOfCase(who, id) {
    if (who.role !== 'sachbearbeitung') return [];
    const rows = await core.store.handoversOfCase(id, who.office);
    return itemsOf(core, who, await Promise.all(rows.map((row) => withFollowUp(core, who, row))));
  },
  counts: (who) =>
    who.role === 'datenschutz' ? Promise.resolve(NO_COUNTS) : core.store.counts(officeOf(who), core.today()),
});

const NO_COUNTS: HandoverCounts = {
  inbox: { all: 0, overdue: 0, today: 0, answers: 0, followUp: 0 },
  sent: { all: 0, open: 0 },
  overdue: 0,
  open: 0,
};

/** The coordination looks at all offices. */
const officeOf = (who: Principal) => (who.role === 'koordination' ? null : who.office);

/** `null`: not this reader's list. */
function listOf(core: Core, who: Principal, request: ListRequest): HandoverList | null {
  const today = core.today();
  if (who.role === 'datenschutz') return null;
  switch (request.view) {
    case 'inbox':
      return who.role === 'sachbearbeitung' ? { ...request, office: who.office, today } : null;
    case 'sent':
      return who.role === 'sachbearbeitung' ? { ...request, office: who.office } : null;
    case 'overdue':
      return { view: 'overdue', office: officeOf(who), today };
    case 'open':
      return { view: 'open', office: officeOf(who) };
    default:
      return request satisfies never;
  }
}

const withFollowUp = async (core: Core, who: Principal, row: HandoverRow): Promise<ListedRow> => ({
  ...row,
  followUpOn: (await core.store.followUp(who.office, row.id))?.on ?? null,
});

type ListedRow = HandoverRow & { readonly followUpOn: PlainDate | null };

async function itemsOf(core: Core, who: Principal, rows: readonly ListedRow[]): Promise<readonly HandoverListItem[]> {
  const items: HandoverListItem[] = [];
  const shown: Shown[] = [];
  for (const row of rows) {
    const seen = view(row.id, row.state, who, viewContext(core, row.version));
    if (seen === null) continue;
    const person = await personOf(core, who, row);
    if (person !== null) shown.push({ subject: row.id, categories: [CONTACT] });
    items.push({ view: seen, followUpOn: row.followUpOn, person });
  }
  return (await isLogged(core, who, shown)) ? items : items.map((item) => ({ ...item, person: null }));
}

/** While the read log cannot be written a list goes without names: the work goes on, nobody reads unseen. */
async function isLogged(core: Core, who: Principal, shown: readonly Shown[]): Promise<boolean> {
  try {
    await logReads(core, who, shown);
    return true;
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
}

/**
 * Initials: of the own case for its sender, on a ground that holds now for the recipient, for nobody else. The sender's come
 * from its own record: what was sent is gone after a withdrawal, and a missing name would tell an ABH so.
 */
async function personOf(core: Core, who: Principal, row: HandoverRow): Promise<string | null> {
  if (who.role !== 'sachbearbeitung') return null;
  const sheet = who.office === row.sender ? await ownContact(core, row) : await sentContact(core, who, row);
  return sheet === null ? null : initialsOf(sheet);
}

async function ownContact(core: Core, row: HandoverRow): Promise<Sheet | null> {
  const own = await ownCase(core, row.sender, row.case);
  return own === null ? null : recordOf(core, row.case, own, [CONTACT]);
}

async function sentContact(core: Core, who: Principal, { id, state, recipient }: HandoverRow): Promise<Sheet | null> {
  if (who.office !== recipient || !recipientMayRead(state) || !(await groundFor(core, state)).valid) return null;
  const sheet = await core.vault.read({ case: state.case, office: recipient, purpose: id }, state.payload, [CONTACT]);
  return sheet === 'erased' ? null : sheet;
}
