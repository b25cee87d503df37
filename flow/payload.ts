/** Reading what was sent: the ground is asked now (I7), the read is logged first, the first one is recorded. */
import { payloadAccess } from '../domain/handover/readable.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Sheet } from '../vault/port.ts';
import { answer, NOT_FOUND, refused, viewed } from './answer.ts';
import type { Core } from './core.ts';
import { groundFor } from './ground.ts';
import { executeHandover, readHandover, systemCommandId } from './handover.ts';
import type { Answer, Payload } from './port.ts';
import { logReads } from './read-log.ts';
import { TEXT, textOf } from './sheet.ts';

type Closed = Extract<Payload, { open: false }>['verdict'];

export async function payload(core: Core, who: Principal, id: HandoverId): Promise<Answer<Payload>> {
  const seen = await readHandover(core, id);
  const { state } = seen;
  if (!state.exists || !viewed(core, who, id, seen).ok) return refused(NOT_FOUND);
  const access = payloadAccess(state, who, core.policy);
  if (access.payload === null) return answer(closed({ valid: false, reason: access.reason ?? 'not-for-reader' }));
  const verdict = await groundFor(core, state);
  if (access.needsGround && !verdict.valid) return answer(closed(verdict));
  if (who.office === state.recipient && !(await opened(core, who, id, state)))
    return answer(closed({ valid: false, reason: 'ended' }));
  const read = (ref: Handover['payload']) =>
    core.vault.read({ case: state.case, office: who.office, purpose: id }, ref);
  const sheet = await read(access.payload);
  if (sheet === null || sheet === 'erased') return answer(closed({ valid: false, reason: 'erased' }));
  const texts = [];
  for (const { ref, about, by, at, needsGround } of access.texts) {
    if (needsGround && !verdict.valid) continue;
    const found = await read(ref);
    if (found !== null && found !== 'erased') texts.push({ about, by, at, text: textOf(found) });
  }
  await logReads(core, who, [{ subject: id, categories: categoriesOf(sheet, texts.length > 0) }]);
  return answer({ open: true, sheet, texts });
}

const closed = (verdict: Closed): Payload => ({ open: false, verdict });

const categoriesOf = (sheet: Sheet, hasTexts: boolean): readonly string[] => [
  ...new Set([...Object.keys(sheet), ...(hasTexts ? [TEXT] : [])]),
];

/** Recorded before it is shown: from here on the sender cannot take it back. `false`: it was faster. */
async function opened(core: Core, who: Principal, id: HandoverId, state: Handover): Promise<boolean> {
  if (state.openedAt !== null) return true;
  const command = { type: 'Open' } as const;
  const done = await executeHandover(core, {
    id,
    actor: who,
    command,
    // A new recipient reads for the first time, too.
    commandId: systemCommandId(`open#${String(state.timeline.filter(({ type }) => type === 'Reassigned').length)}`),
    commandHash: core.vault.ref(command),
  });
  return done.ok;
}
