import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../domain/journal/canonical.ts';

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ ä: 1, z: 2, A: 3 }, '{"A":3,"z":2,"ä":1}'],
    [-0, '0'],
    ['\ud800', '"\\ud800"'],
    [{}, '{}'],
  ])('%j is spelled %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test.each([[undefined], [{ a: undefined }], [NaN], [Infinity], [1n], [(): void => undefined]])(
    'refuses %p',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test('reads back as the same value and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
