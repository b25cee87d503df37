/** Who calls. Until OIDC exists there are demo sign-ins only, and only in demo mode (decisions.md). */
import type { Principal } from '../domain/handover/view-types.ts';
import type { ApiDeps } from './deps.ts';

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,256}=*)$/i;

export function signedIn(authorization: string | undefined, deps: Pick<ApiDeps, 'demo' | 'users'>): Principal | null {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined || !deps.demo) return null;
  return deps.users.get(token) ?? null;
}

/** RFC 6750: a token that was sent and did not help is named as such. */
export const challenge = (authorization: string | undefined): string =>
  authorization === undefined ? 'Bearer realm="Staffelstab"' : 'Bearer realm="Staffelstab", error="invalid_token"';
