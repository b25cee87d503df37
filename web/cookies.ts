/** `__Host-` binds the cookie to this host and to https; over http (demo on localhost) browsers refuse that prefix. */
import type { Request, Response } from 'express';

export const cookieName = (secure: boolean): string => (secure ? '__Host-staffelstab' : 'staffelstab');

export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return null;
}

export const writeCookie = (response: Response, value: string, secure: boolean): void => {
  response.cookie(cookieName(secure), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    encode: (text) => text,
  });
};
export const dropCookie = (response: Response, secure: boolean): void => {
  response.clearCookie(cookieName(secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' });
};
