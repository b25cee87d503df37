/** The two headers that make a change safe to repeat and safe against changes seen too late. */
import { type Understood, type Incoming, refused, understood } from './operation.ts';
import { problem } from './problem/problem.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;
/** `Idempotency-Key`: 1 to 128 visible ASCII characters. */
export function idempotencyKey(request: Incoming): Understood<string> {
  const key = request.header('idempotency-key');
  if (key === undefined || key === '') return refused(problem('key-missing'));
  return KEY.test(key) ? understood(key) : refused(problem('key-invalid'));
}

const STRONG_TAG = /^"([\x21\x23-\x7e]{1,128})"$/;
/** `If-Match` with exactly one strong tag. `*` would claim to have seen every state, so it is refused as unreadable. */
export function seenVersion(request: Incoming): Understood<string | null> {
  const header = request.header('if-match');
  if (header === undefined) return understood(null);
  const tag = STRONG_TAG.exec(header.trim())?.[1];
  return tag === undefined ? refused(problem('version-invalid')) : understood(tag);
}

export function requiredVersion(request: Incoming): Understood<string> {
  const seen = seenVersion(request);
  if (!seen.ok) return seen;
  return seen.value === null ? refused(problem('version-missing')) : understood(seen.value);
}

export const entityTag = (version: string): string => `"${version}"`;
