/** The synthetic caseload: lively, calibrated, reproducible, and made within the rules. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASES_A_YEAR, LONGER_PROCESS, PERSONS } from '../../demo/figures.ts';
import { caseManagementTargets } from '../../demo/targets.ts';
import { OfficeId } from '../../domain/journal/id.ts';
import { verifyExport } from '../../domain/journal/verify.ts';
import type { Principal } from '../../domain/handover/view-types.ts';
import type { HandoverRow } from '../../store/port.ts';
import { reference } from '../flow/house.ts';
import { ok } from '../flow/people.ts';
import { type Caseload, countBy, madeCaseload, rowsOf, SATURDAY } from './caseload.ts';

let made: Caseload;
let rows: readonly HandoverRow[];
beforeAll(async () => {
  made = await madeCaseload();
  rows = await rowsOf(made);
}, 120_000);
afterAll(() => made.close());

const signIn = (name: string): Principal => {
  const user = reference.users.find((one) => one.user === name);
  if (user === undefined) throw new Error(name);
  return user;
};
const clerks = reference.users.filter(({ role }) => role === 'sachbearbeitung');

describe('life on the first start', () => {
  test('every status that can last is there', () => {
    expect(Object.keys(countBy(rows, ({ status }) => status))).toEqual(
      expect.arrayContaining([
        'delivered',
        'running',
        'paused',
        'returned',
        'unanswered',
        'declined',
        'outcome-reported',
        'acknowledged',
        'forwarded',
        'withdrawn',
        'cancelled',
      ]),
    );
  });

  test.each(clerks.map((user) => [user.user, user] as const))('%s has 10 to 20 tasks', async (_, user) => {
    const { inbox } = await made.flow.counts(user);
    expect(inbox.all).toBeGreaterThanOrEqual(10);
    expect(inbox.all).toBeLessThanOrEqual(20);
  });

  test('the coordination has about 20 overdue ones, for several reasons', async () => {
    const coordination = signIn('demo-koordination');
    const { overdue } = await made.flow.counts(coordination);
    expect(overdue).toBeGreaterThanOrEqual(15);
    expect(overdue).toBeLessThanOrEqual(25);
    const page = await made.flow.list(coordination, { view: 'overdue' }, null, 100);
    expect(Object.keys(countBy(page.rows, ({ view }) => view.deadline?.rule ?? '')).length).toBeGreaterThanOrEqual(3);
  });

  test('some rest on a statute, some were forwarded to a next one', () => {
    expect(rows.some(({ ground }) => ground.kind === 'statute')).toBe(true);
    expect(rows.filter(({ state }) => state.previous !== null).length).toBeGreaterThan(3);
  });

  test('spread over twelve months, all before today', () => {
    const months = Object.keys(countBy(rows, ({ offeredAt }) => offeredAt.slice(0, 7)));
    expect(months.length).toBeGreaterThanOrEqual(12);
    expect(rows.every(({ offeredAt, since }) => Date.parse(offeredAt) < SATURDAY && Date.parse(since) < SATURDAY)).toBe(
      true,
    );
  });

  test('numbers follow the order of sending, forwarded ones aside', () => {
    const times = rows
      .filter(({ state }) => state.previous === null)
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
      .map(({ offeredAt }) => offeredAt);
    expect(times).toEqual(times.toSorted());
  });
});

describe('calibrated on the published figures', () => {
  test('as many as the cases of 2023, within 5 %', () => {
    expect(Math.abs(rows.length - CASES_A_YEAR)).toBeLessThanOrEqual(CASES_A_YEAR * 0.05);
  });

  test('each case management in proportion to its days on site, within 20 % or 6', () => {
    const received = countBy(rows, ({ recipient }) => recipient);
    for (const [office, target] of caseManagementTargets(reference)) {
      const difference = Math.abs((received[office] ?? 0) - target);
      expect([office, difference <= Math.max(6, target * 0.2)]).toEqual([office, true]);
    }
  });

  test('1.51 persons a case, within 0.12', () => {
    const mean = rows.reduce((sum, { persons }) => sum + persons, 0) / rows.length;
    expect(Math.abs(mean - PERSONS.persons / PERSONS.cases)).toBeLessThanOrEqual(0.12);
  });

  test('longer case management to short advice as 295 to 299, within a quarter', () => {
    const from = OfficeId.parse('cm-alfter');
    const toCaseManagement = rows.filter(({ recipient, sender }) => recipient.startsWith('cm-') && sender !== from);
    const { 'case-management': longer = 0, kurzberatung = 1 } = countBy(toCaseManagement, ({ occasion }) => occasion);
    const expected = LONGER_PROCESS.begun / LONGER_PROCESS.notContinued;
    expect(Math.abs(longer / kurzberatung / expected - 1)).toBeLessThanOrEqual(0.25);
  });
});

describe('within the rules', () => {
  test('the export of the data protection officer is verified', async () => {
    const lines = ok(await made.flow.exportJournal(signIn('demo-datenschutz')));
    const verification = await verifyExport(withoutBreaks(lines));
    expect(verification.faults).toEqual([]);
    expect(verification.streams).toBeGreaterThan(3 * 550);
  });

  test('an instance is wanted for every open one and for no other, nothing is claimed', async () => {
    const open = rows.filter(({ lage }) => lage !== 'closed').length;
    expect(await made.store.clockworkCounts()).toEqual({ open, attention: open, stuck: 0 });
    expect(rows.every(({ state }) => state.claimed === null && state.run === 1)).toBe(true);
  });

  test('nothing was reported as failed', () => {
    expect(made.events.filter(({ event }) => event !== 'withdrawn')).toEqual([]);
  });

  test('marked as synthetic: file numbers, telephone numbers nobody has', async () => {
    const { rows: cases } = await made.flow.cases(signIn('demo-abh-siegburg'), null, 20);
    expect(cases.every(({ fileNumber }) => /^SYN-\d{5}$/.test(fileNumber))).toBe(true);
    const first = cases[0];
    if (first === undefined) throw new Error('no case');
    const { record } = ok(await made.flow.case(signIn('demo-abh-siegburg'), first.id));
    expect(record?.['kontakt']?.['phone']).toMatch(/^0221 4710\d{3}$/);
  });

  test('a second start makes nothing', async () => {
    expect(await made.seed()).toEqual({ tasks: null, history: null });
  });
});

async function* withoutBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.trimEnd();
}
