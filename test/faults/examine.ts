/** Examines a world after its last life, in a process of its own (DATA_DIR): prints what is wrong as JSON. */
import { readFileSync } from 'node:fs';
import { open } from '../../cli/open.ts';
import { noCanary } from './checks/canaries.ts';
import { allClosed, oneActs } from './checks/clockwork.ts';
import { eventsOnce, handoversOf } from './checks/events.ts';
import { type Check, type Exam, readStreams } from './checks/exam.ts';
import { journalVerifies } from './checks/journal.ts';
import { noSecondMail, sameIdSameMail, sentIfRecorded } from './checks/mails.ts';
import { withdrawnUnreadable } from './checks/payloads.ts';
import { projectionsHold } from './checks/projections.ts';
import { idsOnce, recordedOnce, withdrawalsHold } from './checks/recorded.ts';
import { Testimony, testimonyIn } from './testimony.ts';
import type { Finding } from './finding.ts';

const CHECKS: readonly (readonly [string, Check])[] = [
  ['every accepted command has its one commit, no refused one has any', recordedOnce],
  ['no command twice', idsOnce],
  ['no event twice that may be once', eventsOnce],
  ['withdrawals hold', withdrawalsHold],
  ['what is recorded as sent was sent', sentIfRecorded],
  ['a mail comes twice only under the same Message-ID', noSecondMail],
  ['a Message-ID belongs to one mail', sameIdSameMail],
  ['one instance acts per run', oneActs],
  ['all handovers are closed, clockwork and engine are empty', allClosed],
  ['chain, checkpoints and signatures verify', journalVerifies],
  ['withdrawn payloads are unreadable', withdrawnUnreadable],
  ['lists equal a rebuild, counts equal brute force', projectionsHold],
  ['no canary outside the vault', noCanary],
];

const [folder = ''] = process.argv.slice(2);
const house = await open({ evenIfBehind: true });
const testimony = Testimony.parse(JSON.parse(readFileSync(testimonyIn(folder), 'utf8')));
const findings: Finding[] = [];
const streams = await readStreams(house);
const exam: Exam = { folder, house, testimony, streams };
for (const [name, check] of CHECKS) findings.push({ name, wrong: [...(await attempt(check))] });
const commits = [...streams.values()].reduce((sum, { length }) => sum + length, 0);
const twice = testimony.mails.length - new Set(testimony.mails.map(({ id, to }) => `${id}.${to}`)).size;
const figures = { handovers: handoversOf(exam).length, commits, mails: testimony.mails.length, mailsTwice: twice };
await house.close();
process.stdout.write(JSON.stringify({ findings, figures }));

async function attempt(check: Check): Promise<readonly string[]> {
  try {
    return await check(exam);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
