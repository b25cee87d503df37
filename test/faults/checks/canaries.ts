import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exportJournal } from '../../../flow/export-journal.ts';
import { mailText } from '../../../notify/text.ts';
import { canaryIn } from '../canary.ts';
import { DATENSCHUTZ } from '../offices.ts';
import { testimonyIn } from '../testimony.ts';
import type { Check } from './exam.ts';

/** No name, birth date, file number or free text anywhere but behind a key: files byte by byte, logs, mails, refusals, export. */
export const noCanary: Check = async (exam) => {
  const { folder, testimony } = exam;
  const wrong = filesIn(folder)
    .filter((path) => path !== testimonyIn(folder))
    .flatMap((path) => found(path, readFileSync(path)));
  for (const refusal of testimony.refusals) wrong.push(...found('a refusal', Buffer.from(refusal)));
  for (const mail of testimony.mails) {
    const text = mailText(mail, () => `https://localhost/ueberleitungen/${mail.handover}`);
    wrong.push(...found('a mail', Buffer.from(JSON.stringify([mail, text]))));
  }
  for await (const line of exportJournal(exam.house.core, DATENSCHUTZ))
    wrong.push(...found('the export', Buffer.from(line)));
  return wrong;
};

const found = (where: string, bytes: Buffer): readonly string[] => {
  const canary = canaryIn(bytes);
  return canary === null ? [] : [`canary in ${where}: ${canary}`];
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
