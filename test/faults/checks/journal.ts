import { verifyExport } from '../../../domain/journal/verify.ts';
import { exportJournal } from '../../../flow/export-journal.ts';
import { readExportedCheckpoint } from '../../../store/exported-checkpoint.ts';
import { DATENSCHUTZ } from '../offices.ts';
import type { Check } from './exam.ts';

/** Chain, checkpoints and signatures, against the checkpoint that was kept outside. */
export const journalVerifies: Check = async ({ house, streams }) => {
  const checkpoint = readExportedCheckpoint(house.paths.checkpoint);
  if (checkpoint === null) return ['no checkpoint was ever exported'];
  const { faults, commits } = await verifyExport(lines(exportJournal(house.core, DATENSCHUTZ)), {
    publicKey: house.keys.publicKey,
    checkpoint,
  });
  const expected = [...streams.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...faults.map((fault) => `journal: ${JSON.stringify(fault)}`),
    ...(commits === expected ? [] : [`the export has ${String(commits)} commits, the store ${String(expected)}`]),
  ];
};

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of text) yield line.trimEnd();
}
