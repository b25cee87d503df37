import { createHash } from 'node:crypto';
import { type CategoryId, CategoryId as Category, PurposeId } from '../../../domain/consent/consent.ts';
import { OccasionId } from '../../../domain/handover/command.ts';
import type { Handover } from '../../../domain/handover/state.ts';
import type { HandoverRow } from '../../../domain/handover/row.ts';
import { type Checkpoint } from '../../../domain/journal/checkpoint.ts';
import { type Commit, GENESIS } from '../../../domain/journal/commit.ts';
import {
  caseIdFor,
  consentIdFor,
  handoverIdFor,
  instant,
  OfficeId,
  PayloadRef,
  PlainDate,
  type StreamId,
} from '../../../domain/journal/id.ts';
import { sealCommit } from '../../../domain/journal/seal.ts';
import type { CaseRow, ClockworkRow, ConsentRow } from '../../../store/port.ts';

export const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
export const office = (name: string): OfficeId => OfficeId.parse(name);
export const ABH = office('abh-rsk');
export const CM = office('cm-windeck');
export const day = (date: string): PlainDate => PlainDate.parse(date);
/** The n-th minute of 16.11.2026, 8:00 UTC on. */
export const minute = (n: number) => instant(Date.UTC(2026, 10, 16, 8, n));
export const handoverId = (name: string) => handoverIdFor(ABH, name);
export const caseId = (name: string) => caseIdFor(ABH, name);
export const consentId = (name: string) => consentIdFor(ABH, name);

export const commit = (
  stream: StreamId,
  rev: number,
  more: { body?: object; prev?: string; by?: string } = {},
): Commit =>
  sealCommit({
    stream,
    rev,
    prev: more.prev ?? GENESIS,
    at: minute(rev % 1000),
    commandId: `${more.by ?? 'abh-rsk'}:${String(rev)}`,
    commandHash: hex(`command ${String(rev)}`),
    office: ABH,
    events: [{ type: 'Noted', ...more.body }],
    salts: [hex(`salt ${stream} ${String(rev)}`)],
  });

export const checkpoint = (number: number, heads: Checkpoint['heads']): Checkpoint => ({
  number,
  at: minute(number),
  prev: GENESIS,
  root: hex(`root ${String(number)}`),
  heads: [...heads],
  hash: hex(`checkpoint ${String(number)}`),
  signature: 'c2lnbmF0dXJl',
});

const sprache: CategoryId = Category.parse('sprache');

/** A plausible row; its place in the lists is what the overrides say. */
export function handoverRow(name: string, more: Partial<HandoverRow> = {}): HandoverRow {
  const id = handoverId(name);
  const state: Handover = {
    exists: true,
    rev: 1,
    status: 'offered',
    number: 'Ü 2026-00001',
    case: caseId('case'),
    sender: ABH,
    recipient: CM,
    occasion: OccasionId.parse('spracherwerb'),
    purpose: PurposeId.parse('integration'),
    items: [],
    categories: [sprache],
    ground: { kind: 'consent', consent: consentId('consent') },
    persons: 1,
    municipality: 'Windeck',
    urgent: false,
    payload: PayloadRef.parse(hex(name)),
    texts: [],
    previous: null,
    next: null,
    offeredAt: minute(0),
    since: minute(0),
    openedAt: null,
    readers: [],
    acceptedAt: null,
    deadline: null,
    remaining: null,
    told: false,
    untold: null,
    reminder: 'none',
    escalation: 'none',
    declineReason: null,
    returnReason: null,
    pauseReason: null,
    recommended: null,
    outcome: null,
    undo: null,
    reminded: false,
    acknowledgedAt: null,
    deletion: 'none',
    deletionOpenAt: [],
    run: 1,
    claimed: null,
    rebasedAt: [],
    stuck: false,
    timeline: [],
  };
  return {
    id,
    state,
    rev: 1,
    version: hex(name).slice(0, 16),
    number: state.number,
    status: 'offered',
    lage: 'offered',
    case: state.case,
    sender: ABH,
    recipient: CM,
    occasion: state.occasion,
    items: [],
    persons: 1,
    municipality: 'Windeck',
    ground: state.ground,
    offeredAt: minute(0),
    since: minute(0),
    rule: 'answer',
    due: day('2026-11-20'),
    escalated: false,
    stuck: false,
    notRealised: false,
    closed: false,
    tasks: [{ office: CM, task: 'answer', due: day('2026-11-20'), since: minute(0) }],
    ...more,
  };
}

export const consentRow = (name: string, more: Partial<ConsentRow> = {}): ConsentRow => ({
  id: consentId(name),
  rev: 1,
  office: ABH,
  case: caseId('case'),
  recipients: [CM],
  signedOn: day('2026-11-02'),
  validUntil: day('2027-11-01'),
  status: 'given',
  givenAt: minute(0),
  withdrawnAt: null,
  fannedOut: false,
  ...more,
});

export const caseRow = (name: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id: caseId(name),
  rev: 1,
  office: ABH,
  municipality: 'Windeck',
  persons: 1,
  openedAt: minute(0),
  ...more,
});

export const clockworkRow = (name: string, more: Partial<ClockworkRow> = {}): ClockworkRow => ({
  stream: handoverId(name),
  run: 1,
  started: true,
  wakeRev: 1,
  answeredRev: 1,
  stop: false,
  nextWakeAt: null,
  expectBy: minute(60),
  nudgedAt: null,
  nudges: 0,
  stuck: false,
  ...more,
});
