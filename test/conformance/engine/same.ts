import { deepEqual } from 'node:assert/strict';

/** Equal as JSON: Jest runs tests in a realm of its own, where arrays from outside have another prototype. */
export function same(actual: unknown, expected: unknown): void {
  deepEqual(JSON.parse(JSON.stringify(actual)), JSON.parse(JSON.stringify(expected)));
}
