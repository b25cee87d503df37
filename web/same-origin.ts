/** Second guard against forged requests: the browser itself says where a request came from. */
import type { Request } from 'express';

/** Very old browsers say neither; then the token alone decides. */
export function isSameOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get('host');
}
