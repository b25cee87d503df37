/**
 * The session is a signed cookie and nothing else: who signed in, when, and a random number. No server state, so nothing is lost by a
 * restart and nothing grows. Why not a library: docs/adr/0014.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const Content = z.strictObject({ user: z.string().nullable(), nonce: z.string(), since: z.number() });
/** `user: null` before the sign-in: carries the CSRF token of the sign-in form. */
export type Session = z.infer<typeof Content>;

/** A working day; after it people sign in again. */
export const SESSION_MS = 10 * 60 * 60 * 1000;

export const seal = (session: Session, key: Uint8Array): string => {
  const content = Buffer.from(JSON.stringify(session)).toString('base64url');
  return `${content}.${sign(`session:${content}`, key)}`;
};

/** `null` for everything we did not write ourselves. */
export function unseal(cookie: string, key: Uint8Array): Session | null {
  const [content = '', signature = ''] = cookie.split('.');
  if (!sameText(signature, sign(`session:${content}`, key))) return null;
  return Content.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString())).data ?? null;
}

/** Synchronizer token: bound to the session, so that a token of one session is worthless in another. */
export const csrfToken = (session: Session, key: Uint8Array): string =>
  sign(`csrf:${session.nonce}:${session.user ?? ''}`, key);

export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const sign = (text: string, key: Uint8Array): string => createHmac('sha256', key).update(text).digest('base64url');
