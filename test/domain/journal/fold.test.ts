import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ErasedEvent, fold } from '../../../domain/journal/fold.ts';
import { at, chain, erase, stream } from './sample.ts';

const Noted = z.object({ type: z.literal('Noted'), add: z.number() });
const sum = {
  initial: 0,
  apply: (state: number, event: z.infer<typeof Noted>): number => state + event.add,
  parseEvent: (body: unknown): z.infer<typeof Noted> => Noted.parse(body),
};
const commits = chain(stream('a'), [[{ add: 1 }, { add: 2 }], [{ add: 4 }]]);

describe('fold', () => {
  test('applies every event in order and says where the stream stands', () => {
    expect(fold(sum, commits)).toEqual({ state: 7, head: { rev: 2, hash: at(commits, 1).hash } });
  });
  test('of nothing is the beginning', () => {
    expect(fold(sum, [])).toEqual({ state: 0, head: { rev: 0, hash: '0'.repeat(64) } });
  });
  test('refuses an erased body, a gap and an unknown event', () => {
    expect(() => fold(sum, [erase(at(commits, 0), 1)])).toThrow(ErasedEvent);
    expect(() => fold(sum, commits.slice(1))).toThrow(RangeError);
    expect(() => fold(sum, chain(stream('a'), [[{ type: 'Other' }]]))).toThrow(z.ZodError);
  });
});
