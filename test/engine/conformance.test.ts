import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allCases } from '../conformance/engine/cases/all.ts';
import { perform } from '../conformance/engine/stage.ts';
import { openLocalStage, type LocalStage } from './localStage.ts';

describe('the embedded engine plays the hand-written cases as Zeebe 8.6.0 does', () => {
  let stage: LocalStage;
  let count = 0;
  beforeAll(() => {
    stage = openLocalStage();
  });
  afterAll(() => stage.close());

  for (const [chapter, cases] of Object.entries(allCases)) {
    describe(chapter, () => {
      it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
        const mark = `c${count++}`;
        await perform(stage, one, (name) => `${mark}_${name}`);
        expect(stage.errors).toEqual([]);
      });
    });
  }
});
