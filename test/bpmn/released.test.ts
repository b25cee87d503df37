/** A released model is never changed: running instances and old journals refer to it. A new version is a new file. */
import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { releasedModels } from '../../bpmn/released/released.ts';

/** Append only. */
const SHA256: { readonly [file: string]: string } = {
  'uebergabe-1.bpmn': 'fcc2525a7455a02f554f0c7e768d52a05641d5c9e46296feab0f046fbe2d1474',
};

test('no released model was changed, added or removed without its hash', () => {
  const found = releasedModels().map(({ name, xml }) => [name, createHash('sha256').update(xml).digest('hex')]);
  expect(Object.fromEntries(found)).toEqual(SHA256);
});

test('the model in use is the newest released one', () => {
  const newest = releasedModels()
    .filter(({ processId }) => processId === 'uebergabe')
    .at(-1)?.xml;
  expect(readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8')).toBe(newest);
});
