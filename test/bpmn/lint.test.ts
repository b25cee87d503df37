import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { faultsOf, modelFiles, workerJobTypes } from '../../bpmn/rules/lint.ts';
import { releasedIds } from '../../bpmn/released/released.ts';
import { JOB_TYPES } from '../../bpmn/uebergabe/contract.ts';

const known = async () => ({ jobTypes: JOB_TYPES, ...(await releasedIds()) });

test('all models are found', () => {
  expect(modelFiles()).toContain('bpmn/uebergabe/uebergabe.bpmn');
});

test.each(modelFiles())('%s has no faults', async (file) => {
  expect(await faultsOf(file, await known())).toEqual([]);
});

/** Each line: what somebody might do in the Modeler, and the fault it must be told. */
const mistakes: readonly (readonly [what: string, pattern: RegExp, fault: string, replacement?: string])[] = [
  [
    'removes a default',
    / default="fluss-antwort-noch-offen"/,
    'wer-hat-den-stab: Die Verzweigung hat keinen Standardfluss.',
  ],
  [
    'deletes an element by hand',
    /<bpmn:endEvent id="abgeschlossen"[^]*?<\/bpmn:endEvent>/,
    'unresolved reference <abgeschlossen>',
  ],
  [
    'renames an element',
    /(?<=[">])erinnern(?=["<])/g,
    'erinnern: Die freigegebene Id fehlt und steht nicht unter den aufgegebenen.',
    'mahnen',
  ],
  [
    'invents a job type',
    /"uebergabe\.erinnern"/,
    'erinnern: Für den Auftrag <uebergabe.mahnen> gibt es keinen Worker.',
    '"uebergabe.mahnen"',
  ],
  [
    'compares with a number',
    /=lage = "closed"/,
    'fluss-niemand-mehr: Der Ausdruck <=lage = 1> ist hier nicht erlaubt.',
    '=lage = 1',
  ],
];
test.each(mistakes)('a person who %s is told', async (_what, pattern, fault, replacement = '') => {
  const changed = join(mkdtempSync(join(tmpdir(), 'modell-')), 'changed.bpmn');
  writeFileSync(changed, readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8').replace(pattern, replacement));
  const faults = await faultsOf(relative('.', changed), await known());
  expect(faults.join('\n')).toContain(fault);
});

test('every job type of the contract has its worker file, and no worker is left over', () => {
  expect([...workerJobTypes()].sort()).toEqual([...JOB_TYPES].sort());
});
