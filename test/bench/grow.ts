/**
 * A caseload of any size in DATA_DIR, through the flow's own commands: half of it waits at one office, half is overdue.
 * Run by pages.ts as a process of its own: node test/bench/grow.ts COUNT
 */
import { open } from '../../cli/open.ts';
import { createFlow } from '../../flow/create-flow.ts';
import { seal } from '../../flow/seal.ts';
import { CategoryId, PurposeId } from '../../domain/consent/consent.ts';
import { type CaseId, OfficeId } from '../../domain/journal/id.ts';
import { abh, caseInput, offerInput, ok } from '../flow/people.ts';

const CASE_SIZE = 20;
const AT_ONCE = 5_000;
const WEEKS_BETWEEN = 5;
const OFFICES = ['cm-windeck', 'cm-lohmar', 'cm-windeck', 'cm-much'].map((office) => OfficeId.parse(office));

const count = Number(process.argv[2]);
const house = await open();
const { core, sqlite, vault, clock, sealing } = house;
const flow = createFlow({ core, readiness: async () => [] });

for (let done = 0; done < count; done += AT_ONCE) {
  await sqlite.alone(() => vault.alone(() => grow(done, Math.min(count, done + AT_ONCE))));
  await seal(core, sealing);
  if (done < count / 2 && done + AT_ONCE >= count / 2) await clock.moveTo(clock.now() + WEEKS_BETWEEN * 7 * 86_400_000);
}
// No instances: what is measured is pages, not an engine that takes up 100,000 of them.
sqlite.database.exec('delete from clockwork; delete from clockwork_totals');
await grow(count, count + 1);
sqlite.database.exec('delete from clockwork; delete from clockwork_totals');
await seal(core, sealing);
await house.close();

async function grow(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += CASE_SIZE) {
    const office = OFFICES[(n / CASE_SIZE) % OFFICES.length] ?? abh.office;
    const { id } = ok(await flow.openCase(abh, { ...caseInput, fileNumber: `30.2-${String(n)}` }, `case-${String(n)}`));
    const consent = ok(await flow.giveConsent(abh, consentOf(id, office), `consent-${String(n)}`));
    for (let one = n; one < Math.min(to, n + CASE_SIZE); one++)
      ok(await flow.offer(abh, { ...offerInput(id, consent.id), recipient: office }, `offer-${String(one)}`));
  }
}

function consentOf(of: CaseId, recipient: OfficeId) {
  const today = flow.today();
  return {
    case: of,
    recipients: [recipient],
    purpose: PurposeId.parse('bleiberecht'),
    categories: ['kontakt', 'sprache', 'fehlende-nachweise'].map((id) => CategoryId.parse(id)),
    explicitSpecial: false,
    signedOn: today,
    validUntil: core.policy.calendar.addWorkingDays(today, 200),
    textVersion: '3.1',
    language: 'fa',
    interpreter: false,
  };
}
